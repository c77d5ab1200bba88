import { html } from '/lib/lit-html.js';
import { define, View } from '../shared/view.js';
import { Pages } from './pages.js';
import { address } from './route.js';
import './tabir-sanction.js';
import { say, word } from './words-lead.js';
import { say as work } from './words-work.js';

const LISTS = ['proposed', 'confirmed', 'lifted', 'all'];

/** `<tabir-sanctions .server=… .params=…>`: sanctions, first those that wait for a lead's word. */
class TabirSanctions extends View {
  static props = ['server', 'params', 'version'];

  constructor() {
    super();
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** @type {import('./route.js').Params} */
    this.params = {};
    this.version = 0;
    /** @type {Pages<Sanction>} */
    this.pages = new Pages(
      () => this.server,
      () => this.version++
    );
    /** @type {string | null} */
    this.asked = null;
  }

  get list() {
    return this.params.list || 'proposed';
  }

  beforeDraw() {
    if (!this.server || this.asked === this.list) return;
    this.asked = this.list;
    this.pages.load('/v1/review/sanctions' + (this.list === 'all' ? '' : '?state=' + this.list));
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key was one of this view's */
  key(event) {
    const focused = /** @type {any} */ (/** @type {HTMLElement} */ (document.activeElement).closest('tabir-sanction'));
    const button = event.key === 'a' ? 'confirm-sanction' : event.key === 'x' ? 'lift-sanction' : '';
    const found = focused && button && focused.querySelector(`[data-test=${button}]`);
    if (!found) return false;
    found.click();
    return true;
  }

  view() {
    const { pages } = this;
    return html`<div class="sheet-view" aria-busy=${String(pages.loading)}>
      <nav class="lists" aria-label=${work('sanctions')}>${LISTS.map(
        (l) => html`<a href=${address('sanctions', { list: l })} data-test="list-${l}" aria-current=${l === this.list ? 'page' : 'false'}>${word('sanctions-' + l)}</a>`
      )}</nav>
      <ul class="cards">${pages.items.map(
        (s) => html`<li><tabir-sanction .sanction=${s} .server=${this.server} @changed=${() => pages.refresh()}></tabir-sanction></li>`
      )}</ul>
      ${pages.state(say(this.list === 'proposed' ? 'noProposals' : 'noSanctions'), say('sanctionsAbout'))}
    </div>`;
  }
}

define('tabir-sanctions', TabirSanctions);
