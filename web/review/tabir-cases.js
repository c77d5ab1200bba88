import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { arrowRight, idCard, pin } from '../shared/icons.js';
import { define, View } from '../shared/view.js';
import { causeName, hands, severity, time } from './case-words.js';
import { Pages } from './pages.js';
import { address } from './route.js';
import { say, word } from './words-work.js';

const LISTS = ['open', 'mine', 'decided'];
const REFRESH_MS = 20 * 1000;
/** @type {Record<string, string>} */
const QUERIES = { open: 'state=open', mine: 'state=open&mine=true', decided: 'state=decided' };

/** `<tabir-cases .server=… .list=… .selected=${id} .busy=… .none=…>`: the queue. Emits `take`. */
class TabirCases extends View {
  static props = ['server', 'list', 'selected', 'busy', 'none', 'version'];

  constructor() {
    super();
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    this.list = 'open';
    /** @type {string | null} */
    this.selected = null;
    this.busy = false;
    this.none = false;
    this.version = 0;
    /** @type {Pages<ReviewCase>} */
    this.pages = new Pages(
      () => this.server,
      () => this.version++
    );
    this.shown = '';
    this.begun = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.refreshing = setInterval(() => document.visibilityState === 'visible' && this.refresh(), REFRESH_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.refreshing);
  }

  /** What changes by others' hands shows by itself, unless somebody has gone on to later pages. */
  refresh() {
    return this.pages.items.length > 50 ? this.update() : this.pages.refresh();
  }

  beforeDraw() {
    if (!this.server || this.shown === this.list) return;
    this.shown = this.list;
    this.pages.load('/v1/review/cases?' + (QUERIES[this.list] || QUERIES.open));
  }

  afterDraw() {
    if (this.begun) return;
    this.begun = true;
    // Whoever opens the page has the next case one key away.
    const take = /** @type {HTMLElement | null} */ (this.querySelector('.take'));
    if (take && !this.selected && document.activeElement === document.body) take.focus();
  }

  view() {
    const { pages } = this;
    return html`<section class="cases" aria-label=${say('queue')} aria-busy=${String(pages.loading && !pages.items.length)}>
      <button type="button" class="strong take" data-test="take" aria-keyshortcuts="t" ?disabled=${this.busy}
        @click=${() => this.emit('take')}>${arrowRight()}<span>${say('take')}</span> <kbd>t</kbd></button>
      ${this.none ? html`<p class="soft" role="status" data-test="none-left">${say('noneLeft')}</p>` : nothing}
      <nav class="lists" aria-label=${say('queue')}>${LISTS.map(
        (l) => html`<a href=${address('queue', { list: l })} data-test="list-${l}"
          aria-current=${l === this.list ? 'page' : 'false'}>${word('list-' + l)}</a>`
      )}</nav>
      <ul>${pages.items.map((c) => html`<li>${this.row(c)}</li>`)}</ul>
      ${pages.state(word('none-' + this.list), this.list === 'mine' ? say('mineAbout') : this.list === 'open' ? say('noneAbout') : '')}
    </section>`;
  }

  /** @param {ReviewCase} c */
  row(c) {
    const current = c.id === this.selected;
    const held = hands(c);
    return html`<a class="case-row walkable" data-test="case" data-case=${c.id} data-ticket=${c.ticket}
      href=${address('queue', { list: this.list, case: c.id })} aria-current=${current ? 'true' : 'false'}>
      <span class="badge" title=${common(c.kind)}>${c.kind === 'transaction' ? pin() : idCard()}</span>
      <span class="who">
        <b>${c.kinds.map(causeName).join(', ') || word('origin-' + c.origin)}</b>
        <small>${severity(c)} ${time(c)}</small>
        <small title=${c.staff}>${say('foundShort', { n: c.found, staff: 'stf_…' + c.staff.slice(-5) })}</small>
        ${held || c.level === 'lead' ? html`<small>${held}${held && c.level === 'lead' ? ' · ' : ''}${c.level === 'lead' ? say('forLead') : nothing}</small>` : nothing}
        ${c.verdict ? html`<small><span class="chip verdict-${c.verdict}">${say(c.verdict)}</span></small>` : nothing}
      </span></a>`;
  }
}

define('tabir-cases', TabirCases);
