import { html, nothing } from '/lib/lit-html.js';
import { walk } from '../shared/tabir-keys.js';
import { define, drawn, View } from '../shared/view.js';
import { Pages } from './pages.js';
import { panes } from './panes.js';
import { filtersOf, go, searchPath } from './route.js';
import { ask } from './tabir-prompt.js';
import './tabir-results.js';
import './tabir-saved.js';
import './tabir-search.js';
import './tabir-ticket.js';
import './tabir-transcript.js';
import { say } from './words.js';

/** Why tickets are searched for, once it was asked; in memory only. */
let reason = '';

/** `<tabir-find .server=… .params=…>`: tickets that a search finds, and what happened on one of them. */
class TabirFind extends View {
  static props = ['server', 'params', 'version', 'about', 'pane'];

  constructor() {
    super();
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** @type {import('./route.js').Params} */
    this.params = {};
    this.version = 0;
    /** The ticket whose transcript is on screen. @type {ReviewTicket | null} */
    this.about = null;
    /** What a phone shows of an open ticket. @type {'read' | 'judge'} */
    this.pane = 'read';
    /** @type {Pages<ReviewTicket>} */
    this.pages = new Pages(
      () => this.server,
      () => this.version++
    );
    this.pages.begin = () => this.again();
    /** @type {string | null} */
    this.searched = null;
  }

  beforeDraw() {
    const path = searchPath(this.params);
    if (this.about && this.about.id !== this.params.ticket) this.about = null;
    if (!this.server || this.searched === path) return;
    this.searched = path;
    this.search();
  }

  /** A server set to be strict wants to know why. */
  async search() {
    await this.pages.load(searchPath(this.params, reason));
    const { problem } = this.pages;
    if (problem && problem.refused === 'strict') await this.askReason();
  }

  again() {
    const { problem } = this.pages;
    return problem && problem.refused === 'strict' ? this.askReason() : this.search();
  }

  async askReason() {
    const answer = await ask({ title: say('needsReason'), about: say('needsReasonAbout'), yes: say('find') });
    if (!answer) return;
    reason = answer.text;
    await this.search();
  }

  /** @param {import('./route.js').Params} filters */
  find(filters) {
    const wanted = filtersOf(filters);
    // The same again is asked anew.
    if (JSON.stringify(wanted) === JSON.stringify(filtersOf(this.params))) this.search();
    go('search', wanted);
  }

  /** @param {string | null} ticket */
  choose(ticket) {
    this.pane = 'read';
    go('search', { ...filtersOf(this.params), ...(ticket ? { ticket } : {}) });
  }

  /** @param {boolean} held from erasure, the ticket on screen */
  isHeld(held) {
    const { about } = this;
    if (!about) return;
    this.about = { ...about, held };
    this.transcript.isHeld(held);
    this.pages.items = this.pages.items.map((t) => (t.id === about.id ? { ...t, held } : t));
    this.version++;
  }

  /** @returns {any} */
  get panel() {
    return this.querySelector('tabir-ticket');
  }

  /** @returns {any} */
  get transcript() {
    return this.querySelector('tabir-transcript');
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key was one of this view's */
  key(event) {
    const open = Boolean(this.params.ticket);
    if (event.key === 'j' || event.key === 'k') {
      const step = event.key === 'j' ? 1 : -1;
      if (open && !/** @type {HTMLElement} */ (document.activeElement).matches('.result')) this.transcript.walk(step);
      else walk('.result', step);
    } else if (!open) return false;
    else if (event.key === 'n') this.transcript.jump(1);
    else if (event.key === 'p') this.transcript.jump(-1);
    else if (event.key === 'r') this.reveal(this.transcript.selected);
    else if (event.key === 'o') this.panel.begin();
    else return this.takingOut(event.key);
    return true;
  }

  /** @param {string} key @returns {boolean} whether it was one of a lead's on a ticket */
  takingOut(key) {
    const out = /** @type {any} */ (this.querySelector('tabir-export'));
    if (!out || (key !== 'e' && key !== 'h')) return false;
    this.pane = 'judge';
    drawn().then(() => (key === 'e' ? out.begin() : out.hold()));
    return true;
  }

  /** @param {ReviewEntry | null} entry */
  reveal(entry) {
    if (entry && this.params.ticket) this.emit('reveal', { ticket: this.params.ticket, entry });
  }

  /** @returns {boolean} whether there was something to go back from */
  escape() {
    if (!this.params.ticket) return false;
    const row = /** @type {HTMLElement | null} */ (this.querySelector('.result[aria-current=true]'));
    this.choose(null);
    if (row) drawn().then(() => row.focus());
    return true;
  }

  view() {
    const ticket = this.params.ticket || null;
    return html`<div class="bench search-bench ${ticket ? 'chosen' : ''} show-${this.pane}">
      <div class="left finder">
        <tabir-search .filters=${filtersOf(this.params)}
          @find=${(/** @type {CustomEvent} */ e) => this.find(e.detail)}></tabir-search>
        ${reason ? html`<p class="soft small" data-test="reason">${say('reasonGiven', { reason })}
          <button type="button" class="link" data-test="change-reason" @click=${() => this.askReason()}>${say('changeReason')}</button></p>` : nothing}
        <tabir-saved .filters=${this.params}></tabir-saved>
        <tabir-results .pages=${this.pages} .version=${this.version} .selected=${ticket}
          @choose=${(/** @type {CustomEvent} */ e) => this.choose(e.detail)}></tabir-results>
      </div>
      ${
        ticket
          ? html`${panes(this.pane, say('ticket'), (pane) => (this.pane = pane))}<div class="middle"><tabir-transcript .ticket=${ticket} .server=${this.server}
            .caseFirst=${html`<button type="button" class="strong" data-test="case-first"
              @click=${() => this.panel.begin()}>${say('begin')} <kbd>o</kbd></button>`} @leave=${() => this.choose(null)}
            @loaded=${(/** @type {CustomEvent} */ e) => (this.about = e.detail)}
            @original=${(/** @type {CustomEvent} */ e) => this.reveal(e.detail)}></tabir-transcript></div>
          <div class="right"><tabir-ticket .ticket=${ticket} .about=${this.about} .server=${this.server}
            .entry=${() => this.transcript.current}
            @held=${(/** @type {CustomEvent} */ e) => this.isHeld(e.detail)}></tabir-ticket></div>`
          : nothing
      }
    </div>`;
  }
}

define('tabir-find', TabirFind);
