import { html, nothing } from '/lib/lit-html.js';
import { asProblem } from '../shared/http.js';
import { define, View } from '../shared/view.js';
import { causeName, time } from './case-words.js';
import { explain } from './problems.js';
import { address, go } from './route.js';
import { allCases } from './sanctions-of.js';
import './tabir-export.js';
import { ask } from './tabir-prompt.js';
import { say } from './words.js';
import { say as work, word } from './words-work.js';

/** `<tabir-ticket .ticket=${id} .about=… .server=… .entry=${() => n}>`: what can be done with a ticket that was found. Emits `held`. */
class TabirTicket extends View {
  static props = ['ticket', 'about', 'server', 'cases', 'problem', 'busy'];

  constructor() {
    super();
    /** @type {string | null} */
    this.ticket = null;
    /** @type {ReviewTicket | null} known once its transcript is read */
    this.about = null;
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** Which entry is in focus; 0: none. */
    this.entry = () => 0;
    /** @type {ReviewCase[]} */
    this.cases = [];
    /** @type {Problem | null} */
    this.problem = null;
    this.busy = false;
    /** @type {string | null} */
    this.shown = null;
  }

  beforeDraw() {
    if (this.shown === this.ticket) return;
    this.shown = this.ticket;
    this.cases = [];
    this.problem = null;
    if (this.ticket) this.load(this.ticket);
  }

  /** @param {string} ticket */
  async load(ticket) {
    const cases = await allCases(/** @type {any} */ (this.server), ticket).catch(() => []);
    if (ticket === this.ticket) this.cases = cases;
  }

  /** Opens a case by hand; if one is open already, that one. */
  async begin() {
    const { ticket } = this;
    const answer = await ask({ title: say('beginTitle'), about: say('beginAbout'), yes: say('begin') });
    if (!answer || !ticket) return;
    const entry = this.entry();
    await this.act(async (server) => {
      const body = { ticket, reason: answer.text, ...(entry ? { entry } : {}) };
      go('queue', { list: 'mine', case: (await server.post('/v1/review/cases', body)).id });
    });
  }

  /** @param {(server: import('./server.js').Server) => Promise<void>} what */
  async act(what) {
    if (!this.server || this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      await what(this.server);
    } catch (e) {
      this.problem = asProblem(e);
    }
    this.busy = false;
  }

  view() {
    const t = this.about;
    return html`<section class="case stack" aria-label=${say('ticket')} data-test="ticket-panel">
      <header><h2>${say('ticket')}</h2></header>
      ${this.problem ? html`<p class="wrong" role="alert">${explain(this.problem)}</p>` : nothing}
      ${t ? this.parties(t) : nothing}
      <p class="row"><button type="button" class="strong" data-test="begin-case" aria-keyshortcuts="o" ?disabled=${this.busy}
        @click=${() => this.begin()}>${say('begin')} <kbd>o</kbd></button></p>
      <div class="history"><h3>${say('cases')}</h3>
        ${
          this.cases.length
            ? html`<ul>${this.cases.map(
                (c) => html`<li><a href=${address('queue', { case: c.id })}>${c.kinds.map(causeName).join(', ') || word('origin-' + c.origin)}</a>
                  <small class="soft">${c.verdict ? work(c.verdict) + ' · ' : nothing}${time(c)}</small></li>`
              )}</ul>`
            : html`<p class="soft">${say('noCases')}</p>`
        }</div>
      ${
        t && this.server && this.server.lead && !t.erasedAt
          ? html`<tabir-export .ticket=${t.id} .held=${Boolean(t.held)} .server=${this.server}></tabir-export>`
          : nothing
      }
    </section>`;
  }

  /** @param {ReviewTicket} t */
  parties(t) {
    return html`<dl class="facts">
      <div><dt>${say('customer')}</dt><dd>${t.customer.alias}</dd></div>
      <div><dt>${say('staff')}</dt><dd>${t.staff.alias} <a href=${address('staff', { id: t.staff.id })}>${t.staff.id}</a></dd></div>
    </dl>`;
  }
}

define('tabir-ticket', TabirTicket);
