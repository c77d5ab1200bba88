import { html, nothing } from '/lib/lit-html.js';
import { Access } from '../shared/access.js';
import { keyboard } from '../shared/icons.js';
import { taken, walk } from '../shared/tabir-keys.js';
import '../shared/tabir-language.js';
import { define, drawn, View } from '../shared/view.js';
import { drafts } from './drafts.js';
import { keysOf } from './keys.js';
import { address, fromAddress, go, viewsOf } from './route.js';
import { Reveals } from './reveals.js';
import { Server } from './server.js';
import './tabir-audit.js';
import './tabir-find.js';
import './tabir-numbers.js';
import './tabir-pending.js';
import './tabir-prompt.js';
import './tabir-reports.js';
import './tabir-reveals.js';
import './tabir-sanctions.js';
import './tabir-sign-in.js';
import './tabir-staff.js';
import './tabir-work.js';
import { say } from './words-work.js';

const ROLES = ['reviewer', 'lead'];

/** `<tabir-review>`: compliance's page: its views, who is signed in, and which keys go where. */
class TabirReview extends View {
  static props = ['ready', 'problem', 'route', 'version'];

  constructor() {
    super();
    this.ready = false;
    /** @type {Problem | null} */
    this.problem = null;
    this.route = fromAddress();
    this.access = new Access('review');
    this.server = new Server(this.access, (problem) => this.signOut(problem));
    this.reveals = new Reveals(this.server);
    this.reveals.onchange = () => this.version++;
    this.version = 0;
    /** Which view's tab has been brought into sight. */
    this.inSight = '';
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', () => this.follow(fromAddress()));
    document.addEventListener('keydown', (event) => this.key(event));
    this.enter();
  }

  /** Of most addresses it hears twice: see `go`. @param {import('./route.js').Route} route */
  follow(route) {
    if (JSON.stringify(route) !== JSON.stringify(this.route)) this.route = route;
  }

  async enter() {
    await this.access.enter();
    if (this.access.problem && this.access.problem.code !== 'link-missing') this.problem = this.access.problem;
    this.admit();
    this.ready = true;
  }

  /** @param {string} token */
  signIn(token) {
    this.access.use(token);
    this.problem = null;
    this.admit();
    this.update();
  }

  /** What the token says of itself spares others a page full of refusals; the server asks for itself each time. */
  admit() {
    const { role } = this.server;
    if (this.access.token && role && ROLES.indexOf(role) < 0) this.signOut({ code: 'forbidden' });
    if (this.access.token) this.reveals.start();
  }

  /** @param {Problem | null} problem */
  signOut(problem) {
    this.access.forget();
    this.reveals.stop();
    this.problem = problem;
    this.update();
  }

  /** Who leaves of their own accord leaves nothing behind; whose session ended finds their drafts again. */
  leave() {
    drafts.forget();
    this.signOut(null);
  }

  /** The view on screen. @returns {any} */
  get shown() {
    return this.querySelector('main > *');
  }

  /** @returns {any} */
  get pending() {
    return this.querySelector('tabir-pending');
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (document.querySelector('dialog[open]') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      // Else the browser empties the search field.
      event.preventDefault();
      return void this.escape();
    }
    if (taken(event) || !this.access.token || event.isComposing) return;
    const control = /** @type {HTMLElement} */ (event.target).closest('button, a, summary');
    // Enter on a button is the button's.
    if (event.key === 'Enter' && control) return;
    if (this.everywhere(event) || (this.shown.key && this.shown.key(event))) event.preventDefault();
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether it was one of those that every view has */
  everywhere(event) {
    const view = viewsOf(this.server.lead)[Number(event.key) - 1];
    if (view) go(view);
    else if (event.key === '/') this.search();
    else if (event.key === '?') this.help();
    else if ((event.key === 'j' || event.key === 'k') && !this.querySelector('.chosen')) {
      walk('.walkable', event.key === 'j' ? 1 : -1);
    } else return false;
    return true;
  }

  search() {
    if (this.route.view !== 'search') go('search');
    drawn().then(() => {
      const field = /** @type {HTMLElement | null} */ (this.querySelector('input[name=q]'));
      if (field) field.focus();
    });
  }

  escape() {
    const active = /** @type {HTMLElement} */ (document.activeElement);
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(active.tagName)) return active.blur();
    if (this.shown && this.shown.escape) this.shown.escape();
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
    const { view } = this.route;
    this.className = this.route.params.case || this.route.params.ticket || this.route.params.id ? 'deep' : '';
    return html`
      <header class="head top">
        <div class="who"><h1>${say('title')}</h1></div>
        <nav class="views" aria-label=${say('views')}>${viewsOf(this.server.lead).map((name, i) => this.link(name, i + 1))}</nav>
        <button type="button" class="quiet wide-only" aria-label=${say('keys')} title="${say('keys')} (?)" data-test="help"
          @click=${() => this.help()}>${keyboard()}</button>
        <tabir-language></tabir-language>
        <button type="button" class="quiet" data-test="sign-out" @click=${() => this.leave()}>${say('signOut')}</button>
      </header>
      <main class="review" @reveal=${(/** @type {CustomEvent} */ e) => this.pending.wish(e.detail)}
        @looked=${() => this.reveals.look()}>${this.viewed()}</main>
      <tabir-pending .reveals=${this.reveals} .version=${this.version} .who=${this.server.who}></tabir-pending>
      <tabir-prompt></tabir-prompt>
      <tabir-keys .heading=${say('keys')} .keys=${keysOf(view, this.server.lead)}></tabir-keys>`;
  }

  /** On a narrow screen the tabs scroll: the one that is on is in sight, however one came to it. */
  afterDraw() {
    const tab = this.querySelector('.views [aria-current=page]');
    if (tab && this.inSight !== this.route.view) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.inSight = tab ? this.route.view : '';
  }

  /**
   * @param {import('./route.js').ViewName} name
   * @param {number} key
   */
  link(name, key) {
    return html`<a href=${address(name)} data-test="view-${name}" aria-keyshortcuts=${key}
      aria-current=${name === this.route.view ? 'page' : 'false'}>${say(name)}${name === 'reveals' ? this.waiting() : nothing}<kbd class="wide-only" aria-hidden="true">${key}</kbd></a>`;
  }

  /** How many originals wait for this lead's word. */
  waiting() {
    const n = this.reveals.waiting;
    return n ? html` <span class="count" data-test="waiting"><span aria-hidden="true">${n}</span><span class="unseen">${say('waiting', { n })}</span></span>` : nothing;
  }

  viewed() {
    const { view, params } = this.route;
    const { server } = this;
    if (view === 'reveals') return html`<tabir-reveals .server=${server} .params=${params}></tabir-reveals>`;
    if (view === 'search') return html`<tabir-find .server=${server} .params=${params}></tabir-find>`;
    if (view === 'sanctions') return html`<tabir-sanctions .server=${server} .params=${params}></tabir-sanctions>`;
    if (view === 'reports') return html`<tabir-reports .server=${server} .params=${params}></tabir-reports>`;
    if (view === 'staff') return html`<tabir-staff .server=${server} .params=${params}></tabir-staff>`;
    if (view === 'audit') return html`<tabir-audit .server=${server} .params=${params}></tabir-audit>`;
    if (view === 'numbers') return html`<tabir-numbers .server=${server} .params=${params}></tabir-numbers>`;
    return html`<tabir-work .server=${server} .params=${params}></tabir-work>`;
  }
}

define('tabir-review', TabirReview);
