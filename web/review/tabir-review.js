import { html, nothing } from '/lib/lit-html.js';
import { Access } from '../shared/access.js';
import { asProblem, request } from '../shared/http.js';
import { keyboard } from '../shared/icons.js';
import { taken, walk } from '../shared/tabir-keys.js';
import '../shared/tabir-language.js';
import { define, View } from '../shared/view.js';
import { fromAddress, searchPath, toAddress } from './filters.js';
import './tabir-results.js';
import './tabir-search.js';
import './tabir-sign-in.js';
import './tabir-transcript.js';
import { say } from './words.js';

/** `<tabir-review>`: compliance's page: find a ticket, read what happened on it. */
class TabirReview extends View {
  static props = ['ready', 'problem', 'filters', 'ticket', 'items', 'next', 'loading'];

  constructor() {
    super();
    this.ready = false;
    /** @type {Problem | null} */
    this.problem = null;
    /** @type {import('./filters.js').Filters} */
    this.filters = {};
    /** @type {string | null} */
    this.ticket = null;
    /** @type {ReviewTicket[]} */
    this.items = [];
    /** @type {string | null} */
    this.next = null;
    this.loading = false;
    this.searches = 0;
    this.access = new Access('review');
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', () => this.follow());
    document.addEventListener('keydown', (event) => this.key(event));
    this.enter();
  }

  async enter() {
    const { filters, ticket } = fromAddress();
    this.filters = filters;
    this.ticket = ticket;
    const entered = await this.access.enter();
    if (this.access.problem && this.access.problem.code !== 'link-missing') this.problem = this.access.problem;
    this.ready = true;
    if (entered) this.search(null);
  }

  /** @param {string} token */
  signIn(token) {
    this.access.use(token);
    this.problem = null;
    this.search(null);
  }

  /** @param {Problem | null} problem */
  signOut(problem) {
    this.access.forget();
    this.items = [];
    this.problem = problem;
    this.update();
  }

  /** @param {string | null} cursor where to go on; null begins anew */
  async search(cursor) {
    const turn = ++this.searches;
    this.loading = true;
    this.problem = null;
    if (!cursor) this.items = [];
    try {
      const page = await request('GET', searchPath(this.filters, cursor), { token: this.access.token });
      if (turn !== this.searches) return;
      this.items = this.items.concat(page.items);
      this.next = page.next || null;
    } catch (e) {
      if (turn !== this.searches) return;
      const problem = asProblem(e);
      if (problem.code === 'unauthenticated' || problem.code === 'forbidden') this.signOut(problem);
      else this.problem = problem;
    }
    this.loading = false;
  }

  /**
   * @param {import('./filters.js').Filters} filters
   * @param {string | null} ticket
   */
  go(filters, ticket) {
    const address = toAddress(filters, ticket);
    if (address === (location.hash || '#')) this.search(null);
    else location.hash = address;
  }

  follow() {
    const { filters, ticket } = fromAddress();
    const same = JSON.stringify(filters) === JSON.stringify(this.filters);
    this.filters = filters;
    this.ticket = ticket;
    if (!same) this.search(null);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (document.querySelector('dialog[open]') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      // Else the browser empties the search field.
      event.preventDefault();
      return void this.escape();
    }
    if (taken(event) || !this.access.token) return;
    if (event.key === '/') /** @type {HTMLElement} */ (this.querySelector('input[name=q]')).focus();
    else if (event.key === 'j') walk('.result', 1);
    else if (event.key === 'k') walk('.result', -1);
    else if (event.key === '?') this.help();
    else return;
    event.preventDefault();
  }

  escape() {
    const active = /** @type {HTMLElement} */ (document.activeElement);
    if (/^(INPUT|SELECT)$/.test(active.tagName)) return active.blur();
    const row = /** @type {HTMLElement | null} */ (this.querySelector('.result[aria-current=true]'));
    if (this.ticket) this.go(this.filters, null);
    if (row) setTimeout(() => row.focus());
    return undefined;
  }

  help() {
    /** @type {any} */ (this.querySelector('tabir-keys')).show();
  }

  view() {
    document.title = say('page');
    if (!this.ready) return nothing;
    if (!this.access.token) {
      return html`<tabir-sign-in .problem=${this.problem}
        @token=${(/** @type {CustomEvent} */ e) => this.signIn(e.detail)}></tabir-sign-in>`;
    }
    return html`
      <header class="head top">
        <div class="who"><h1>${say('title')}</h1></div>
        <button type="button" class="quiet wide-only" aria-label=${say('keys')} title=${say('keys')}
          @click=${() => this.help()}>${keyboard()}</button>
        <tabir-language></tabir-language>
        <button type="button" class="quiet" data-test="sign-out" @click=${() => this.signOut(null)}>${say('signOut')}</button>
      </header>
      <main class=${this.ticket ? 'review chosen' : 'review'}>
        <div class="finder">
          <tabir-search .filters=${this.filters}
            @find=${(/** @type {CustomEvent} */ e) => this.go(e.detail, null)}></tabir-search>
          <tabir-results .items=${this.items} .selected=${this.ticket} .loading=${this.loading} .more=${this.next !== null}
            .problem=${this.problem} @choose=${(/** @type {CustomEvent} */ e) => this.go(this.filters, e.detail)}
            @more=${() => this.search(this.next)} @again=${() => this.search(null)}></tabir-results>
        </div>
        <tabir-transcript .ticket=${this.ticket} .token=${this.access.token} @leave=${() => this.go(this.filters, null)}
          @refused=${(/** @type {CustomEvent} */ e) => this.signOut(e.detail)}></tabir-transcript>
      </main>
      <tabir-keys .heading=${say('keys')} .keys=${this.keys()}></tabir-keys>`;
  }

  /** @returns {[string, string][]} */
  keys() {
    return [
      ['/', say('keySearch')],
      ['j', say('keyDown')],
      ['k', say('keyUp')],
      ['Enter', say('keyOpen')],
      ['Esc', say('keyEscape')],
      ['?', say('keyHelp')],
    ];
  }
}

define('tabir-review', TabirReview);
