import { html, nothing } from '/lib/lit-html.js';
import { query } from '../shared/http.js';
import { person } from '../shared/icons.js';
import { define, View } from '../shared/view.js';
import { Pages } from './pages.js';
import { address, go } from './route.js';
import './tabir-staff-file.js';
import { say, word } from './words-lead.js';

const NARROWED_BY = ['team', 'employer', 'standing'];
const STANDINGS = ['good', 'unacknowledged', 'suspended'];

/** `<tabir-staff .server=… .params=…>`: staff members by `stf_…`, and the file of one of them. */
class TabirStaff extends View {
  static props = ['server', 'params', 'version'];

  constructor() {
    super();
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** @type {import('./route.js').Params} */
    this.params = {};
    this.version = 0;
    /** @type {Pages<StaffFile>} */
    this.pages = new Pages(
      () => this.server,
      () => this.version++
    );
    /** @type {string | null} */
    this.asked = null;
  }

  /** @returns {import('./route.js').Params} */
  get filters() {
    /** @type {import('./route.js').Params} */
    const filters = {};
    for (const name of NARROWED_BY) if (this.params[name]) filters[name] = this.params[name];
    return filters;
  }

  beforeDraw() {
    const path = '/v1/review/staff' + query(this.filters);
    if (!this.server || this.asked === path) return;
    this.asked = path;
    this.pages.load(path);
  }

  /** @returns {boolean} whether there was something to go back from */
  escape() {
    if (!this.params.id) return false;
    go('staff', this.filters);
    return true;
  }

  /** @param {SubmitEvent} event */
  narrow(event) {
    event.preventDefault();
    /** @type {import('./route.js').Params} */
    const filters = {};
    new FormData(/** @type {HTMLFormElement} */ (event.target)).forEach((value, name) => {
      if (String(value).trim()) filters[name] = String(value).trim();
    });
    go('staff', filters);
  }

  view() {
    const { pages } = this;
    const { id } = this.params;
    return html`<div class="bench two ${id ? 'chosen' : ''}">
      <div class="left" aria-busy=${String(pages.loading)}>
        ${this.form()}
        <ul>${pages.items.map((s) => html`<li>${this.row(s)}</li>`)}</ul>
        ${pages.state(say('noStaff'), say('staffAbout'))}
      </div>
      <div class="middle">${
        id
          ? html`<tabir-staff-file .staff=${id} .server=${this.server} @leave=${() => this.escape()}></tabir-staff-file>`
          : html`<div class="notice"><h2>${say('chooseStaff')}</h2></div>`
      }</div>
    </div>`;
  }

  form() {
    const { team, employer, standing } = this.params;
    return html`<form class="fields" @submit=${(/** @type {SubmitEvent} */ e) => this.narrow(e)}
      @change=${(/** @type {any} */ e) => e.currentTarget.requestSubmit()}>
      <label class="field"><span>${say('team')}</span><input name="team" .value=${team || ''} autocomplete="off" data-test="team" /></label>
      <label class="field"><span>${say('employer')}</span><input name="employer" .value=${employer || ''} autocomplete="off" data-test="employer" /></label>
      <label class="field"><span>${say('standing')}</span><select name="standing" data-test="standing">
        <option value="" ?selected=${!standing}>${say('any')}</option>
        ${STANDINGS.map((s) => html`<option value=${s} ?selected=${s === standing}>${word('standing-' + s)}</option>`)}</select></label>
    </form>`;
  }

  /** @param {StaffFile} s */
  row(s) {
    const current = s.id === this.params.id;
    const standing = s.suspendedSince ? 'suspended' : s.due ? 'unacknowledged' : 'good';
    return html`<a class="case-row walkable" data-test="staff-row" data-staff=${s.id} aria-current=${current ? 'true' : 'false'}
      href=${address('staff', { ...this.filters, id: s.id })}>
      <span class="badge">${person()}</span><span class="who"><b>${s.id}</b>
        ${s.team || s.employer ? html`<small>${[s.team, s.employer].filter(Boolean).join(' · ')}</small>` : nothing}
        <small class=${standing === 'suspended' ? 'late' : ''}>${word('standing-' + standing)}</small></span></a>`;
  }
}

define('tabir-staff', TabirStaff);
