import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { asProblem, query } from '../shared/http.js';
import { define, View } from '../shared/view.js';
import { shown } from './charts.js';
import { failed } from './pages.js';
import { address, go } from './route.js';
import { say, word } from './words-audit.js';

const COUNTS = /** @type {const} */ (['transcripts', 'searches', 'reveals']);
/** So often against the median, and somebody should ask why. */
const STRIKING = 3;

/** `<tabir-lookers .server=… .params=…>`: how much each person of compliance looked at on one day. */
class TabirLookers extends View {
  static props = ['server', 'params', 'found', 'problem'];

  constructor() {
    super();
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** @type {import('./route.js').Params} */
    this.params = {};
    /** @type {LookersOfDay | null} */
    this.found = null;
    /** @type {Problem | null} */
    this.problem = null;
    /** @type {string | null} */
    this.asked = null;
  }

  beforeDraw() {
    const day = this.params.day || '';
    if (!this.server || this.asked === day) return;
    this.asked = day;
    this.load(day);
  }

  /** @param {string} day */
  async load(day) {
    this.problem = null;
    try {
      const found = await /** @type {any} */ (this.server).get('/v1/review/audit/people' + query({ day }));
      if (day === this.asked) this.found = found;
    } catch (e) {
      if (day === this.asked) this.problem = asProblem(e);
    }
  }

  view() {
    const f = this.found;
    return html`<section class="panel" aria-busy=${String(!f && !this.problem)}><div class="panel-head"><h2>${say('use')}</h2>
      <label class="field inline"><span>${say('day')}</span><input type="date" .value=${f ? f.day : ''} data-test="lookers-day"
        @change=${(/** @type {any} */ e) => go('audit', { ...this.params, day: e.target.value })} /></label></div>
      ${this.problem ? failed(this.problem, () => this.load(this.asked || '')) : nothing}
      ${!f && !this.problem ? html`<p class="state" role="status">${common('loading')}</p>` : nothing}
      ${f ? this.table(f) : nothing}
    </section>`;
  }

  /** @param {LookersOfDay} f */
  table(f) {
    if (!f.items.length) return html`<p class="state soft">${say('noPeople')}</p>`;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${say('use')}><table class="grid">
      <thead><tr><th scope="col">${say('who')}</th>${COUNTS.map((c) => html`<th scope="col">${say(c)}</th>`)}
        <th scope="col">${say('refusals')}</th><th scope="col">${say('times')}</th></tr></thead>
      <tbody>${f.items.map((p) => this.row(f, p))}</tbody>
      <tfoot><tr><th scope="row">${say('median')}</th>${COUNTS.map((c) => html`<td class="number">${shown(f.median[c])}</td>`)}<td></td><td></td></tr></tfoot>
    </table></div>`;
  }

  /**
   * @param {LookersOfDay} f
   * @param {LookersOfDay['items'][number]} p
   */
  row(f, p) {
    const times = p.times === undefined ? nothing : say('timesOf', { n: shown(p.times) });
    const striking = (p.times || 0) >= STRIKING;
    return html`<tr data-test="looker"><th scope="row"><a href=${address('audit', { ...(this.params.day ? { day: this.params.day } : {}), who: p.who })}>${p.who}</a>
        <small>${word('role-' + p.role)}</small></th>
      ${COUNTS.map((c) => html`<td class="number">${this.use(p[c], f.quotas[c])}</td>`)}
      <td class="number">${p.refused ? html`<span class="chip refused">${p.refused}</span>` : 0}</td>
      <td class="number">${striking ? html`<span class="chip found">${times}</span>` : times}</td></tr>`;
  }

  /**
   * @param {number} n
   * @param {number} quota
   */
  use(n, quota) {
    if (!quota) return n;
    return html`${say('ofQuota', { n, quota })} <meter min="0" max=${quota} high=${quota * 0.8} .value=${n} aria-label=${say('quota')}></meter>`;
  }
}

define('tabir-lookers', TabirLookers);
