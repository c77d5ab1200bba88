import { html, nothing } from '/lib/lit-html.js';
import { explain, say as common } from '../shared/common-words.js';
import { asProblem, query, request } from '../shared/http.js';
import { arrowLeft, eye } from '../shared/icons.js';
import { moment } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { found } from './tabir-log-entry.js';
import { say } from './words.js';

const PAGE = 200;

/**
 * `<tabir-transcript .ticket=${id} .token=…>`: everything that happened on a ticket in one line of time. Each page
 * it loads is a look that the server records, so it loads the next one only when told. Emits `leave`, `refused`.
 */
class TabirTranscript extends View {
  static props = ['ticket', 'token', 'about', 'entries', 'more', 'loading', 'problem', 'only'];

  constructor() {
    super();
    /** @type {string | null} */
    this.ticket = null;
    /** @type {string | null} */
    this.token = null;
    /** @type {ReviewTicket | null} */
    this.about = null;
    /** @type {ReviewEntry[]} */
    this.entries = [];
    this.more = false;
    this.loading = false;
    /** @type {Problem | null} */
    this.problem = null;
    this.only = false;
    /** @type {string | null} */
    this.shown = null;
  }

  beforeDraw() {
    if (this.shown === this.ticket) return;
    this.shown = this.ticket;
    this.entries = [];
    this.about = null;
    this.more = false;
    if (this.ticket) this.load();
  }

  async load() {
    const ticket = this.ticket;
    const last = this.entries[this.entries.length - 1];
    this.loading = true;
    this.problem = null;
    try {
      const path = `/v1/review/tickets/${ticket}` + query({ after: last ? last.entry : 0, limit: PAGE });
      const page = await request('GET', path, { token: this.token });
      if (ticket !== this.ticket) return;
      this.about = page.ticket;
      this.entries = this.entries.concat(page.entries);
      this.more = page.more;
    } catch (e) {
      if (ticket !== this.ticket) return;
      this.problem = asProblem(e);
      if (this.problem.code === 'unauthenticated') this.emit('refused', this.problem);
    }
    this.loading = false;
  }

  view() {
    if (!this.ticket) return nothing;
    const shown = this.only ? this.entries.filter((e) => e.kind === 'blocked' || found(e).length) : this.entries;
    return html`<section class="transcript" aria-label=${say('transcript')} aria-busy=${String(this.loading)}>
      ${this.head()}
      <div class="entries" tabindex="0" data-test="transcript" role="group" aria-label=${say('transcript')}>
        ${shown.map((e) => html`<tabir-log-entry .entry=${e}></tabir-log-entry>`)}
        ${this.only && !shown.length && !this.loading ? html`<p class="state soft">${say('onlyNone')}</p>` : nothing}
        <div role="status">${this.loading ? html`<p class="state">${common('loading')}</p>` : nothing}</div>
        ${
          this.problem
            ? html`<div class="state" role="alert"><p class="wrong">${explain(this.problem)}</p>
              <button type="button" @click=${() => this.load()}>${common('retry')}</button></div>`
            : nothing
        }
        ${
          this.more && !this.loading
            ? html`<p class="state"><button type="button" data-test="more-entries"
              @click=${() => this.load()}>${say('moreEntries')}</button></p>`
            : nothing
        }
      </div>
    </section>`;
  }

  head() {
    const t = this.about;
    return html`<header class="head">
      <button type="button" class="quiet" data-test="back" aria-label=${common('back')} title=${common('back')}
        @click=${() => this.emit('leave')}>${arrowLeft()}</button>
      <div class="who">
        <h2>${this.ticket}</h2>
        ${t ? html`<p>${common(t.kind)} · ${moment(t.openedAt)}${t.closedAt ? ' · ' + say('closedAt', { time: moment(t.closedAt) }) : nothing}</p>` : nothing}
      </div>
      ${t ? html`<span class="chip ${t.state}">${common(t.state)}</span>` : nothing}
    </header>
    ${t && t.erasedAt ? html`<p class="state" data-test="erased">${say('erasedAt', { time: moment(t.erasedAt) })}</p>` : nothing}
    ${t && t.held ? html`<p class="state" data-test="held">${say('held')}</p>` : nothing}
    <div class="under">
      <p class="recorded">${eye()}${say('transcriptAbout')}</p>
      <label class="check"><input type="checkbox" data-test="only" .checked=${this.only}
        @change=${(/** @type {any} */ e) => (this.only = e.target.checked)} />${say('only')}</label>
    </div>`;
  }
}

define('tabir-transcript', TabirTranscript);
