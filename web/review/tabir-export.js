import { html, nothing } from '/lib/lit-html.js';
import { asProblem, query } from '../shared/http.js';
import { sheet } from '../shared/icons.js';
import { define, View } from '../shared/view.js';
import { explain } from './problems.js';
import { Reveals, isOpen } from './reveals.js';
import { ask } from './tabir-prompt.js';
import { say } from './words-reveal.js';
import { say as work } from './words-work.js';

const FORMATS = ['html', 'json', 'csv'];
const PACE_MS = 6 * 1000;

/** `<tabir-export .ticket=${id} .held=… .server=…>`: a lead takes a transcript out, or holds it from erasure. Emits `held`. */
class TabirExport extends View {
  static props = ['ticket', 'held', 'server', 'busy', 'problem', 'done', 'originals'];

  constructor() {
    super();
    /** @type {string | null} */
    this.ticket = null;
    this.held = false;
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    this.busy = false;
    /** @type {Problem | null} */
    this.problem = null;
    this.done = false;
    /** The request for all originals, if there is one. @type {Reveal | undefined} */
    this.originals = undefined;
    /** @type {string | null} */
    this.shown = null;
  }

  beforeDraw() {
    if (this.shown === this.ticket) return;
    this.shown = this.ticket;
    this.problem = null;
    this.done = false;
    this.originals = undefined;
    this.look();
  }

  async look() {
    const { server, ticket } = this;
    if (!server || !ticket) return;
    const found = await new Reveals(server).ofTranscript(ticket);
    if (ticket !== this.ticket) return;
    this.originals = found;
    if (found && found.state === 'asked') this.lookLater(ticket);
  }

  /** A lead may agree while this one waits at the ticket. @param {string} ticket */
  lookLater(ticket) {
    clearTimeout(this.looking);
    this.looking = setTimeout(() => ticket === this.ticket && this.isConnected && this.look(), PACE_MS);
  }

  /** To what is asked for first. */
  begin() {
    const field = /** @type {HTMLElement | null} */ (this.querySelector('input[name=reason]'));
    if (field) field.focus();
  }

  /** @param {(server: import('./server.js').Server) => Promise<unknown>} what */
  async act(what) {
    if (!this.server || this.busy) return;
    this.busy = true;
    this.problem = null;
    this.done = false;
    try {
      await what(this.server);
      this.done = true;
    } catch (e) {
      this.problem = asProblem(e);
    }
    this.busy = false;
  }

  /** @param {SubmitEvent} event */
  export(event) {
    event.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const format = String(data.get('format'));
    const reason = String(data.get('reason')).trim();
    const originals = data.get('originals') ? 'true' : null;
    const path = `/v1/review/tickets/${this.ticket}/export` + query({ format, reason, originals });
    return this.act((server) => server.save(path, `${this.ticket}.${format}`));
  }

  async askOriginals() {
    const answer = await ask({ title: say('askOriginals'), about: say('askAbout'), yes: say('ask') });
    if (!answer) return;
    const body = { ticket: this.ticket, scope: 'transcript', reason: answer.text };
    await this.act((server) => server.post('/v1/review/reveals', body));
    await this.look();
  }

  async hold() {
    const path = `/v1/review/tickets/${this.ticket}/hold`;
    const answer = await ask({
      title: say(this.held ? 'releaseTitle' : 'holdTitle'),
      about: say('holdAbout'),
      yes: say(this.held ? 'release' : 'hold'),
    });
    if (!answer) return;
    await this.act((server) => server.ask(this.held ? 'DELETE' : 'PUT', path, { reason: answer.text }));
    if (this.done) this.emit('held', !this.held);
  }

  view() {
    const open = Boolean(this.originals && isOpen(this.originals));
    return html`<div class="stack export">
      <form class="stack" @submit=${(/** @type {SubmitEvent} */ e) => this.export(e)}>
        <h3>${say('export')} <kbd class="wide-only">e</kbd></h3>
        <label class="field"><span>${work('reason')}</span><input name="reason" required aria-keyshortcuts="e" maxlength="500" autocomplete="off" data-test="export-reason" /></label>
        <label class="field"><span>${say('format')}</span><select name="format" data-test="export-format">${FORMATS.map(
          (f) => html`<option value=${f}>${f}</option>`
        )}</select></label>
        ${open ? html`<label class="check"><input type="checkbox" name="originals" data-test="export-originals" />${say('withOriginals')}</label>` : this.wish()}
        <p class="row"><button data-test="export" ?disabled=${this.busy}>${sheet()}${say('export')}</button></p>
        <p class="soft small">${say('exportAbout')}</p>
      </form>
      <p class="row"><button type="button" data-test="hold" aria-keyshortcuts="h" ?disabled=${this.busy} @click=${() => this.hold()}>${say(this.held ? 'release' : 'hold')} <kbd>h</kbd></button></p>
      ${this.problem ? html`<p class="wrong" role="alert">${explain(this.problem)}</p>` : nothing}
      <p role="status" class="soft">${this.done ? say('done') : nothing}</p>
    </div>`;
  }

  wish() {
    if (this.originals && this.originals.state === 'asked') return html`<p class="soft small">${say('originalsWait')}</p>`;
    return html`<p><button type="button" class="link" data-test="ask-originals" @click=${() => this.askOriginals()}>${say('askOriginals')}</button></p>`;
  }
}

define('tabir-export', TabirExport);
