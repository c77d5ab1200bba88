import { html, nothing } from '/lib/lit-html.js';
import { asProblem, query } from '../shared/http.js';
import { sheet } from '../shared/icons.js';
import { define, View } from '../shared/view.js';
import { language } from '../shared/words.js';
import { explain } from './problems.js';
import { say } from './words-numbers.js';

const FORMATS = ['html', 'csv', 'json'];

/** `<tabir-weekly .server=… .weeks=${['2026-W47']}>`: a week's report, to take along. */
class TabirWeekly extends View {
  static props = ['server', 'weeks', 'busy', 'problem'];

  constructor() {
    super();
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** @type {string[]} oldest first */
    this.weeks = [];
    this.busy = false;
    /** @type {Problem | null} */
    this.problem = null;
  }

  /** @param {SubmitEvent} event */
  async save(event) {
    event.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    if (!this.server || this.busy) return;
    const week = String(data.get('week'));
    const format = String(data.get('format'));
    this.busy = true;
    this.problem = null;
    try {
      await this.server.save(`/v1/review/weeks/${week}` + query({ format, lang: language }), `tabir-${week}.${format}`);
    } catch (e) {
      this.problem = asProblem(e);
    }
    this.busy = false;
  }

  view() {
    if (!this.weeks.length) return nothing;
    const weeks = this.weeks.slice().reverse();
    return html`<form class="panel weekly" @submit=${(/** @type {SubmitEvent} */ e) => this.save(e)}><h2>${say('report')}</h2>
      <div class="fields">
        <label class="field"><span>${say('week')}</span><select name="week" data-test="week">${weeks.map((w) => html`<option value=${w}>${w}</option>`)}</select></label>
        <label class="field"><span>${say('format')}</span><select name="format" data-test="week-format">${FORMATS.map((f) => html`<option value=${f}>${f}</option>`)}</select></label>
        <p><button data-test="week-save" ?disabled=${this.busy}>${sheet()}${say('save')}</button></p>
      </div>
      ${this.problem ? html`<p class="wrong" role="alert">${explain(this.problem)}</p>` : nothing}
    </form>`;
  }
}

define('tabir-weekly', TabirWeekly);
