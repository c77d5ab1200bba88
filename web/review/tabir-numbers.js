import { html } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { asProblem, query } from '../shared/http.js';
import { define, View } from '../shared/view.js';
import { agreement, byEmployer, byKind, decided, looks, open } from './figures.js';
import { failed } from './pages.js';
import { go } from './route.js';
import './tabir-weekly.js';
import { say } from './words-numbers.js';

/** `<tabir-numbers .server=… .params=…>`: what was found, decided and left open, as charts with their tables. */
class TabirNumbers extends View {
  static props = ['server', 'params', 'found', 'problem', 'loading'];

  constructor() {
    super();
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** @type {import('./route.js').Params} */
    this.params = {};
    /** @type {ReviewNumbers | null} */
    this.found = null;
    /** @type {Problem | null} */
    this.problem = null;
    this.loading = false;
    /** @type {string | null} */
    this.asked = null;
  }

  beforeDraw() {
    const path = '/v1/review/numbers' + query({ from: this.params.from, to: this.params.to });
    if (!this.server || this.asked === path) return;
    this.asked = path;
    this.load(path);
  }

  /** @param {string} path */
  async load(path) {
    this.loading = true;
    this.problem = null;
    try {
      const found = await /** @type {any} */ (this.server).get(path);
      if (path === this.asked) this.found = found;
    } catch (e) {
      if (path === this.asked) this.problem = asProblem(e);
    }
    this.loading = false;
  }

  /** @param {SubmitEvent} event */
  narrow(event) {
    event.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    go('numbers', { from: String(data.get('from') || ''), to: String(data.get('to') || '') });
  }

  view() {
    return html`<div class="sheet-view" aria-busy=${String(this.loading)}>
      <form class="fields span" @submit=${(/** @type {SubmitEvent} */ e) => this.narrow(e)}>
        <label class="field"><span>${say('from')}</span><input type="date" name="from" .value=${this.params.from || ''} data-test="numbers-from" /></label>
        <label class="field"><span>${say('to')}</span><input type="date" name="to" .value=${this.params.to || ''} data-test="numbers-to" /></label>
        <p><button class="strong">${say('show')}</button></p>
      </form>
      <tabir-weekly .server=${this.server} .weeks=${(this.found ? this.found.weeks : []).map((w) => w.week)}></tabir-weekly>
      ${this.charts()}
    </div>`;
  }

  charts() {
    if (this.problem) return failed(this.problem, () => this.load(this.asked || ''));
    const n = this.found;
    if (!n) return html`<p class="state" role="status">${common('loading')}</p>`;
    return html`<div class="charts">${open(n)}${agreement(n)}${
      n.weeks.some((w) => w.messages)
        ? [byEmployer(n), byKind(n), decided(n), looks(n)]
        : html`<div class="state" data-test="none"><b>${say('none')}</b><p class="soft">${say('noneAbout')}</p></div>`
    }</div>`;
  }
}

define('tabir-numbers', TabirNumbers);
