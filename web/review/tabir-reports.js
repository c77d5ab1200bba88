import { html, nothing } from '/lib/lit-html.js';
import { flag } from '../shared/icons.js';
import { moment } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { causeName } from './case-words.js';
import { Pages } from './pages.js';
import { address, go } from './route.js';
import './tabir-report-file.js';
import { say, word } from './words-lead.js';
import { say as work } from './words-work.js';

const LISTS = ['open', 'closed'];

/** `<tabir-reports .server=… .params=…>`: what customers and staff reported, and who it may have been. */
class TabirReports extends View {
  static props = ['server', 'params', 'version'];

  constructor() {
    super();
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** @type {import('./route.js').Params} */
    this.params = {};
    this.version = 0;
    /** @type {Pages<ReviewReport>} */
    this.pages = new Pages(
      () => this.server,
      () => this.version++
    );
    /** @type {string | null} */
    this.asked = null;
    /** The one on screen, which stays there when it is closed and leaves the list. @type {ReviewReport | null} */
    this.kept = null;
  }

  get list() {
    return this.params.list || 'open';
  }

  beforeDraw() {
    if (!this.server || this.asked === this.list) return;
    this.asked = this.list;
    this.pages.load('/v1/review/reports?state=' + this.list);
  }

  /** @param {ReviewReport} report */
  changed(report) {
    const { pages } = this;
    this.kept = report;
    pages.items = pages.items.map((r) => (r.id === report.id ? report : r));
    return pages.refresh();
  }

  /** @returns {boolean} whether there was something to go back from */
  escape() {
    if (!this.params.id) return false;
    go('reports', { list: this.list });
    return true;
  }

  view() {
    const { pages } = this;
    this.kept = pages.items.find((r) => r.id === this.params.id) || this.kept;
    const chosen = this.kept && this.kept.id === this.params.id ? this.kept : null;
    return html`<div class="bench two ${chosen ? 'chosen' : ''}">
      <div class="left" aria-busy=${String(pages.loading)}>
        <nav class="lists" aria-label=${work('reports')}>${LISTS.map(
          (l) => html`<a href=${address('reports', { list: l })} data-test="list-${l}" aria-current=${l === this.list ? 'page' : 'false'}>${word('reports-' + l)}</a>`
        )}</nav>
        <ul>${pages.items.map((r) => html`<li>${this.row(r)}</li>`)}</ul>
        ${pages.state(say('noReports'), say('reportsAbout'))}
      </div>
      <div class="middle">${
        chosen
          ? html`<tabir-report-file .report=${chosen} .server=${this.server} @leave=${() => this.escape()}
            @changed=${(/** @type {CustomEvent} */ e) => this.changed(e.detail)}></tabir-report-file>`
          : html`<div class="notice"><h2>${say('chooseReport')}</h2><p class="soft">${say('chooseReportAbout')}</p></div>`
      }</div>
    </div>`;
  }

  /** @param {ReviewReport} r */
  row(r) {
    const current = r.id === this.params.id;
    return html`<a class="case-row walkable" data-test="report-row" data-report=${r.id} aria-current=${current ? 'true' : 'false'}
      href=${address('reports', { list: this.list, id: r.id })}>
      <span class="badge">${flag()}</span><span class="who"><b>${causeName(r.category)}</b>
        <small>${word('by-' + r.party)} · ${moment(r.at)}</small>
        ${r.outcome ? html`<small>${work(/** @type {'outcome-confirmed'} */ ('outcome-' + r.outcome))}</small>` : nothing}</span></a>`;
  }
}

define('tabir-reports', TabirReports);
