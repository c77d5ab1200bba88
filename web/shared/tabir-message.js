import { html, nothing } from '/lib/lit-html.js';
import { explain, say } from './common-words.js';
import { UNACKNOWLEDGED } from './conversation.js';
import { kindNames, parts, reasons, taken } from './findings.js';
import { asProblem } from './http.js';
import { barred, clockFace, pencil, sheet, tick, ticks, veil } from './icons.js';
import { notice } from './notices.js';
import { clock } from './times.js';
import { define, View } from './view.js';

const ICONS = { sending: clockFace, waiting: clockFace, sent: tick, delivered: ticks, read: ticks, refused: barred };
// On a lower screen the explanation would push the message itself out of sight.
const TALL_PX = 700;
const MENDABLE = ['content-blocked', 'invalid-request', 'too-large'];
const FINAL = ['ticket-closed', 'not-found', 'forbidden'];

/**
 * What a sender is told of: what is only flagged is among the findings, but not among the notices.
 * @param {Problem | null | undefined} problem
 * @returns {Finding[]}
 */
function told(problem) {
  return (problem && (problem.notices || problem.findings)) || [];
}

/**
 * `<tabir-message .message=… .mine=…>` or `<tabir-message .pending=…>`: one thing said. What the guard replaced
 * is marked; its sender is told which words were taken for what and how to say it, the other side why such things
 * don't pass. A refused message stays with its finds marked. Emits `mend`, `again`, `discard`; `.prove` saves a receipt.
 */
class TabirMessage extends View {
  static props = ['message', 'pending', 'taken', 'mine', 'own', 'state', 'last', 'alias', 'shut', 'prove', 'proving', 'unproven'];

  constructor() {
    super();
    /** @type {Message | null} */
    this.message = null;
    /** @type {Pending | null} */
    this.pending = null;
    /** @type {Taken[] | undefined} which of one's own words were masked, if this page still knows */
    this.taken = undefined;
    /** On the right: said by this side. */
    this.mine = false;
    /** Said by this very person. */
    this.own = false;
    /** @type {DeliveryState} */
    this.state = 'received';
    this.last = false;
    this.alias = '';
    /** The chat has ended: there is nothing to mend any more. */
    this.shut = false;
    /** @type {((seq: number) => Promise<void>) | undefined} */
    this.prove = undefined;
    this.proving = false;
    /** @type {Problem | null} why there was no receipt */
    this.unproven = null;
  }

  view() {
    const refused = this.pending && this.pending.problem;
    this.className = 'message' + (this.mine ? ' mine' : '') + (refused ? ' refused' : '');
    this.dataset.state = this.state;
    this.dataset.test = 'message';
    if (this.message) this.dataset.seq = String(this.message.seq);
    const name = this.own ? say('you') : this.alias;
    return html`
      <div class="bubble">
        <span class=${this.mine && !this.own ? 'name' : 'unseen'}>${name}: </span>
        <p class="text">${this.text()}</p>
        <p class="stamp">
          <time datetime=${new Date(this.at).toISOString()}>${clock(this.at)}</time>
          ${this.own ? this.status() : nothing}
          ${this.message && this.prove ? this.proofButton() : nothing}
        </p>
      </div>
      ${
        this.unproven
          ? html`<p class="note barred" role="alert" data-test="unproven">${explain(this.unproven)}</p>`
          : nothing
      }
      ${this.message && this.message.masked.length ? this.maskNote(this.message) : nothing}
      ${refused ? this.refusal(refused) : nothing}`;
  }

  get at() {
    return this.pending ? this.pending.at : Date.parse(this.message ? this.message.at : '') || 0;
  }

  text() {
    if (this.message) return parts(this.message.text, this.message.masked).map((p) => this.marked(p, 'mask'));
    const problem = this.pending && this.pending.problem;
    return parts(this.pending ? this.pending.text : '', told(problem)).map((p) => this.marked(p, 'found'));
  }

  /**
   * @param {{text: string, kind: string | null}} part
   * @param {string} look
   */
  marked(part, look) {
    return part.kind
      ? html`<mark class=${look} data-kind=${part.kind} title=${kindNames([{ kind: part.kind }])}>${part.text}</mark>`
      : part.text;
  }

  status() {
    const state = this.state === 'received' ? 'sent' : this.state;
    const loud = this.last || state === 'sending' || state === 'waiting' || state === 'refused';
    const { problem = null, waiting = '' } = this.pending || {};
    const blocked = problem && problem.code === 'content-blocked';
    const words = blocked ? 'blocked' : waiting === UNACKNOWLEDGED ? 'waitingForRules' : state;
    return html`<span class="status ${state}" data-test="status">${ICONS[state]()}<span
      class=${loud ? '' : 'unseen'}>${say(words)}</span></span>`;
  }

  proofButton() {
    return html`<button type="button" class="proof" data-test="receipt" aria-label=${say('receipt')}
      title=${say('receipt')} ?disabled=${this.proving} @click=${() => this.save()}>${sheet()}</button>`;
  }

  async save() {
    if (!this.message || !this.prove) return;
    this.proving = true;
    this.unproven = null;
    try {
      await this.prove(this.message.seq);
    } catch (e) {
      this.unproven = asProblem(e);
    } finally {
      this.proving = false;
    }
  }

  /** @param {Message} message */
  maskNote(message) {
    return html`<details class="note veiled" data-test="masked"
      ?open=${this.own && this.last && !this.shut && innerHeight >= TALL_PX}>
      <summary>${veil()}<span>${say('maskedWhat', { kinds: kindNames(message.masked) })}</span></summary>
      ${
        this.own
          ? html`<p>${say('maskedMine')}</p>${this.advice(this.taken || message.masked)}`
          : reasons(message.masked).map((why) => html`<p>${why}</p>`)
      }
      ${this.own && !this.shut ? this.mendButton() : nothing}
    </details>`;
  }

  /**
   * What was taken for what, and how to say it properly, each kind once.
   * @param {Taken[]} all
   */
  advice(all) {
    const kinds = Array.from(new Set(all.map((t) => t.kind)));
    return html`<ul class="advice" data-test="advice">${kinds.map((kind) => {
      const words = all.filter((t) => t.kind === kind && t.words);
      return html`<li data-kind=${kind}>${words.map((t) => html`<q>${t.words}</q> `)}${notice(kind)}</li>`;
    })}</ul>`;
  }

  /** @param {Problem} problem */
  refusal(problem) {
    const mendable = MENDABLE.indexOf(problem.code) >= 0;
    return html`<div class="note barred" role="alert" data-test="refusal" data-code=${problem.code}>
      <p class="what">${barred()}<span>${this.what(problem)}</span></p>
      ${this.advice(taken(this.pending ? this.pending.text : '', told(problem)))}
      <p class="row">
        ${mendable && !this.shut ? this.mendButton() : nothing}
        ${
          !mendable && !this.shut && FINAL.indexOf(problem.code) < 0
            ? html`<button type="button" data-test="again"
              @click=${() => this.emit('again', this.pending)}>${say('retry')}</button>`
            : nothing
        }
        <button type="button" class="quiet" data-test="discard" @click=${() => this.emit('discard', this.pending)}>
          ${say('discard')}</button>
      </p>
    </div>`;
  }

  /** @param {Problem} problem */
  what(problem) {
    if (problem.code !== 'content-blocked') return explain(problem);
    const findings = told(problem);
    return findings.length ? say('blockedWhat', { kinds: kindNames(findings) }) : say('blockedTitle');
  }

  mendButton() {
    return html`<button type="button" data-test="mend" @click=${() => this.mend()}>${pencil()}${say('mend')}</button>`;
  }

  mend() {
    const text = this.pending ? this.pending.text : this.message ? this.message.text : '';
    const problem = this.pending && this.pending.problem;
    const findings = this.message ? this.message.masked : told(problem);
    this.emit('mend', { pending: this.pending, text, span: findings.filter((f) => f.end !== undefined)[0] });
  }
}

define('tabir-message', TabirMessage);
