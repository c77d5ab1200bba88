import { html, nothing } from '/lib/lit-html.js';
import { kindName, kindNames, parts } from '../shared/findings.js';
import { barred, eye, flag, lock, sheet, veil } from '../shared/icons.js';
import { precise } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { clue, rule } from './clues.js';
import { say } from './words.js';

/** @type {Record<string, () => unknown>} */
const ICONS = {
  closed: lock,
  reported: flag,
  'read-transcript': eye,
  held: lock,
  erased: barred,
  'reveal-asked': eye,
  revealed: eye,
  exported: sheet,
};

/** @param {ReviewEntry} entry @returns {ReviewFinding[]} what the guard found in it */
export function found(entry) {
  const named = (entry.findings || []).map((f) => (typeof f === 'string' ? { kind: f } : f));
  return named.length ? named : entry.masked || [];
}

/** `<tabir-log-entry .entry=…>`: one entry of a ticket's log: something said, blocked, done, or looked at. */
class TabirLogEntry extends View {
  static props = ['entry'];

  constructor() {
    super();
    /** @type {ReviewEntry | null} */
    this.entry = null;
  }

  view() {
    const e = this.entry;
    if (!e) return nothing;
    this.dataset.test = 'entry';
    this.dataset.kind = e.kind;
    this.className =
      'log-entry ' + (e.kind === 'blocked' ? 'stopped' : e.text === undefined ? 'act' : 'said ' + e.actor);
    return e.text === undefined || e.kind === 'reported' ? this.act(e) : this.said(e);
  }

  /** @param {ReviewEntry} e */
  said(e) {
    return html`
      <p class="line"><b>${this.actor(e)}</b>${e.alias ? html` · ${e.alias}` : nothing} ${this.stamp(e)}</p>
      <p class="text">${this.text(e)}</p>
      ${this.verdict(e)}
      ${this.reasons(e)}`;
  }

  /** What was replaced is marked; in a text that was delivered as it was sent, what was flagged. @param {ReviewEntry} e */
  text(e) {
    const masked = e.masked || [];
    const asSent = e.kind === 'message' && !masked.length;
    return parts(e.text || '', asSent ? found(e) : masked).map((p) =>
      p.kind ? html`<mark class=${asSent ? 'found' : 'mask'} data-kind=${p.kind}>${p.text}</mark>` : p.text
    );
  }

  /** @param {ReviewEntry} e */
  reasons(e) {
    const told = found(e).filter((f) => f.reasons && f.score !== undefined);
    if (!told.length) return nothing;
    return html`<ul class="why" data-test="why" aria-label=${say('why')}>${told.map(
      (f) => html`<li data-kind=${f.kind}><b>${kindName(f.kind)}</b>
        ${say('whyFinding', { from: (f.start || 0) + 1, to: f.end || 0, score: f.score || 0, rule: rule(f.rule || '') })}
        ${(f.reasons || []).map(clue).join(', ')}</li>`
    )}</ul>`;
  }

  /** @param {ReviewEntry} e */
  verdict(e) {
    const findings = found(e);
    if (e.kind === 'blocked')
      return html`<p class="verdict bad">${barred()}${say('blocked', { kinds: kindNames(findings) })}</p>`;
    const masked = e.masked || [];
    const flags = findings.filter((f) => !masked.some((m) => m.kind === f.kind));
    return html`
      ${masked.length ? html`<p class="verdict">${veil()}${say('masked', { kinds: kindNames(masked) })}</p>` : nothing}
      ${flags.length ? html`<p class="verdict">${flag()}${say('flagged', { kinds: kindNames(flags) })}</p>` : nothing}`;
  }

  /** @param {ReviewEntry} e */
  act(e) {
    const name = this.word('kind-' + e.kind, e.kind);
    return html`<p class="line">${(ICONS[e.kind] || sheet)()}
      <span><b>${name}</b>${e.reason ? html`: ${this.word('reason-' + e.reason, e.reason)}` : nothing}
      · ${this.actor(e)}${e.alias ? html` · ${e.alias}` : nothing}</span> ${this.stamp(e)}</p>
      ${e.text ? html`<p class="text">${e.text}</p>` : nothing}
      ${e.erased ? html`<p class="text soft">${say('erasedText')}</p>` : nothing}`;
  }

  /** @param {ReviewEntry} e */
  stamp(e) {
    const title = say('entry', { n: e.entry }) + (e.seq ? ', ' + say('seq', { n: e.seq }) : '');
    return html`<span class="when"><time datetime=${e.at}>${precise(e.at)}</time> · <span
      title=${title}><span class="unseen">${title}</span><span
      aria-hidden="true">#${e.entry}</span></span></span>`;
  }

  /** @param {ReviewEntry} e */
  actor(e) {
    return this.word('actor-' + e.actor, e.actor);
  }

  /**
   * @param {string} key
   * @param {string} spare for what a later server may add
   */
  word(key, spare) {
    const text = say(/** @type {import('./words.js').Key} */ (key));
    return text === key ? spare : text;
  }
}

define('tabir-log-entry', TabirLogEntry);
