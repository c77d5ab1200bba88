import { html, nothing } from '/lib/lit-html.js';
import { kindName } from '../shared/findings.js';
import { query } from '../shared/http.js';
import { precise } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { Pages } from './pages.js';
import { address, go, moment } from './route.js';
import './tabir-lookers.js';
import { say, word } from './words-audit.js';

const NARROWED_BY = ['who', 'act', 'ticket', 'refused', 'from', 'to'];
const ACTS = ['transcript', 'search', 'reveal', 'approve', 'refuse', 'original', 'export', 'case', 'audit', 'numbers'];

/** `<tabir-audit .server=… .params=…>`: who of compliance looked at what, when and why, and how much against the others. */
class TabirAudit extends View {
  static props = ['server', 'params', 'version'];

  constructor() {
    super();
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** @type {import('./route.js').Params} */
    this.params = {};
    this.version = 0;
    /** @type {Pages<Look>} */
    this.pages = new Pages(
      () => this.server,
      () => this.version++
    );
    /** @type {string | null} */
    this.asked = null;
  }

  beforeDraw() {
    const { who, act, ticket, refused, from, to } = this.params;
    const when = { from: moment(from || '', 0), to: moment(to || '', 1) };
    const path = '/v1/review/audit' + query({ who, act, ticket, refused, ...when });
    if (!this.server || this.asked === path) return;
    this.asked = path;
    this.pages.load(path);
  }

  /** @param {SubmitEvent} event */
  narrow(event) {
    event.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    /** @type {import('./route.js').Params} */
    const params = this.params.day ? { day: this.params.day } : {};
    for (const name of NARROWED_BY) {
      const value = String(data.get(name) || '').trim();
      if (value) params[name] = value;
    }
    go('audit', params);
  }

  view() {
    const { pages } = this;
    return html`<div class="sheet-view" aria-busy=${String(pages.loading)}>
      <p class="soft small">${say('about')}</p>
      <tabir-lookers .server=${this.server} .params=${this.params}></tabir-lookers>
      <section class="panel"><h2>${say('looks')}</h2>
        ${this.form()}
        ${pages.items.length ? this.table() : nothing}
        ${pages.state(say('none'), say('noneAbout'))}
      </section>
    </div>`;
  }

  form() {
    const p = this.params;
    return html`<form class="fields" @submit=${(/** @type {SubmitEvent} */ e) => this.narrow(e)}>
      <label class="field"><span>${say('who')}</span><input name="who" .value=${p.who || ''} autocomplete="off" data-test="audit-who" /></label>
      <label class="field"><span>${say('act')}</span><select name="act" data-test="audit-act"><option value="">${say('any')}</option>
        ${ACTS.map((a) => html`<option value=${a} ?selected=${a === p.act}>${word('act-' + a)}</option>`)}</select></label>
      <label class="field"><span>${say('ticket')}</span><input name="ticket" .value=${p.ticket || ''} autocomplete="off" /></label>
      <label class="field"><span>${say('from')}</span><input type="date" name="from" .value=${p.from || ''} /></label>
      <label class="field"><span>${say('to')}</span><input type="date" name="to" .value=${p.to || ''} /></label>
      <label class="check"><input type="checkbox" name="refused" value="true" .checked=${Boolean(p.refused)} data-test="audit-refused" />${say('refusedOnly')}</label>
      <p><button class="strong" data-test="audit-show">${say('show')}</button></p>
    </form>`;
  }

  table() {
    const heads = [say('at'), say('who'), say('act'), say('what'), say('why')];
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${say('looks')}><table class="grid">
      <thead><tr>${heads.map((h) => html`<th scope="col">${h}</th>`)}</tr></thead>
      <tbody>${this.pages.items.map((l) => this.row(l))}</tbody></table></div>`;
  }

  /** @param {Look} l */
  row(l) {
    return html`<tr data-test="look" data-act=${l.act}>
      <td><time datetime=${l.at}>${precise(l.at)}</time></td>
      <td><a href=${address('audit', { who: l.who })}>${l.who}</a><small>${word('role-' + l.role)}</small></td>
      <td>${word('act-' + l.act)}${l.refused ? html` <span class="chip refused">${word('refused-' + l.refused)}</span>` : nothing}</td>
      <td>${l.ticket ? html`<a href=${address('audit', { ticket: l.ticket })}>…${l.ticket.slice(-6)}</a>${l.entry ? ' #' + l.entry : nothing}` : this.searched(l)}</td>
      <td>${l.reason || nothing}</td></tr>`;
  }

  /** @param {Look} l */
  searched(l) {
    const filters = Object.entries(l.search || {});
    return filters.map(([name, value]) => html`<small>${word(name)}: ${name === 'finding' ? kindName(value) : value}</small>`);
  }
}

define('tabir-audit', TabirAudit);
