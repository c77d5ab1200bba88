import { html, nothing } from '/lib/lit-html.js';
import { kindName, kindNames, parts } from '../shared/findings.js';
import { barred, eye, flag, lock, sheet, veil } from '../shared/icons.js';
import { precise } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { clue, rule } from './clues.js';
import { found, hidesSomething } from './findings-of.js';
import { say } from './words.js';
import { named } from './words-log.js';

/** @type {Record<string, () => unknown>} */
const ICONS = {
  closed: lock,
  reported: flag,
  'report-closed': flag,
  'read-transcript': eye,
  held: lock,
  erased: barred,
  suspended: barred,
  'reveal-asked': eye,
  revealed: eye,
  'read-original': eye,
  exported: sheet,
};

/**
 * `<tabir-log-entry .entry=… .current=… .marked=… .judging=…>`: one entry of a ticket's log: something said, blocked,
 * done, or looked at. In focus it shows what can be done with it: emits `mark` and `original` with the entry.
 */
class TabirLogEntry extends View {
  static props = ['entry', 'current', 'marked', 'judging'];

  constructor() {
    super();
    /** @type {ReviewEntry | null} */
    this.entry = null;
    this.current = false;
    this.marked = false;
    this.judging = false;
  }

  view() {
    const e = this.entry;
    if (!e) return nothing;
    this.dataset.test = 'entry';
    this.dataset.kind = e.kind;
    this.dataset.entry = String(e.entry);
    const said = e.kind === 'message' && e.text !== undefined;
    const shape = e.kind === 'blocked' ? 'stopped' : said ? 'said ' + e.actor : 'act';
    this.className = 'log-entry ' + shape + (this.current ? ' current' : '') + (this.marked ? ' marked' : '');
    return e.text !== undefined && (said || e.kind === 'blocked') ? this.said(e) : this.act(e);
  }

  /** @param {ReviewEntry} e */
  said(e) {
    return html`
      <p class="line"><b>${named('actor', e.actor)}</b>${e.alias ? html` · ${e.alias}` : nothing} ${this.stamp(e)}</p>
      <p class="text">${this.text(e)}</p>
      ${this.verdict(e)}
      ${this.reasons(e)}
      ${this.tools(e)}`;
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
    return html`<p class="line">${(ICONS[e.kind] || sheet)()}
      <span><b>${named('kind', e.kind)}</b>${e.reason ? html`: ${named('reason', e.reason)}` : nothing}
      · ${named('actor', e.actor)}${e.alias ? html` · ${e.alias}` : nothing}</span> ${this.stamp(e)}</p>
      ${e.text ? html`<p class="text">${e.text}</p>` : nothing}
      ${e.erased ? html`<p class="text soft">${say('erasedText')}</p>` : nothing}
      ${this.tools(e)}`;
  }

  /** @param {ReviewEntry} e */
  tools(e) {
    const hidden = hidesSomething(e);
    if (this.marked && !(this.current && this.judging)) return html`<p class="verdict bad">${flag()}${say('marked')}</p>`;
    if (!this.current || !(this.judging || hidden)) return nothing;
    return html`<p class="row tools">
      ${
        this.judging
          ? html`<button type="button" data-test="mark" aria-pressed=${String(this.marked)} aria-keyshortcuts="m"
            @click=${() => this.emit('mark', e)}>${flag()}${say(this.marked ? 'unmark' : 'mark')} <kbd>m</kbd></button>`
          : nothing
      }
      ${
        hidden
          ? html`<button type="button" data-test="reveal" aria-keyshortcuts="r"
            @click=${() => this.emit('original', e)}>${eye()}${say('reveal')} <kbd>r</kbd></button>`
          : nothing
      }
    </p>`;
  }

  /** @param {ReviewEntry} e */
  stamp(e) {
    const title = say('entry', { n: e.entry }) + (e.seq ? ', ' + say('seq', { n: e.seq }) : '');
    const number = html` · <span title=${title}><span class="unseen">${title}</span><span
      aria-hidden="true">#${e.entry}</span></span>`;
    return html`<span class="when"><time datetime=${e.at}>${precise(e.at)}</time>${e.entry ? number : nothing}</span>`;
  }
}

define('tabir-log-entry', TabirLogEntry);
