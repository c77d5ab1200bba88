import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { asProblem } from '../shared/http.js';
import { arrowLeft } from '../shared/icons.js';
import { moment } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { causeName } from './case-words.js';
import { failed } from './pages.js';
import { explain } from './problems.js';
import { address } from './route.js';
import { say, word } from './words-lead.js';
import { word as work } from './words-work.js';

const OUTCOMES = ['confirmed', 'unfounded', 'unclear'];

/** `<tabir-report-file .report=… .server=…>`: one report, who it may have been, how it ended. Emits `leave`, `changed` with the report. */
class TabirReportFile extends View {
  static props = ['report', 'server', 'people', 'problem', 'refused', 'busy'];

  constructor() {
    super();
    /** @type {ReviewReport | null} */
    this.report = null;
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** @type {ReportPerson[] | null} */
    this.people = null;
    /** Why the people couldn't be had. @type {Problem | null} */
    this.problem = null;
    /** Why it couldn't be closed. @type {Problem | null} */
    this.refused = null;
    this.busy = false;
    this.shown = '';
  }

  beforeDraw() {
    const id = this.report ? this.report.id : '';
    if (this.shown === id) return;
    this.shown = id;
    this.refused = null;
    this.load();
  }

  async load() {
    const { report, server } = this;
    this.people = null;
    this.problem = null;
    if (!report || !server) return;
    try {
      const { items } = await server.get(`/v1/review/reports/${report.id}/people`);
      if (this.report === report) this.people = items;
    } catch (e) {
      if (this.report === report) this.problem = asProblem(e);
    }
  }

  /** @param {SubmitEvent} event */
  async close(event) {
    event.preventDefault();
    const { report, server } = this;
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    if (!report || !server || this.busy) return;
    const reason = String(data.get('reason') || '').trim();
    this.busy = true;
    this.refused = null;
    try {
      const body = { outcome: data.get('outcome'), ...(reason ? { reason } : {}) };
      this.emit('changed', await server.ask('PUT', `/v1/review/reports/${report.id}/outcome`, body));
    } catch (e) {
      this.refused = asProblem(e);
    }
    this.busy = false;
  }

  view() {
    const r = this.report;
    if (!r) return nothing;
    return html`<article class="file stack" aria-label=${say('report')} data-test="report-file">
      <header class="file-head"><button type="button" class="quiet narrow-only" aria-label=${common('back')} @click=${() => this.emit('leave')}>${arrowLeft()}</button>
        <h2>${causeName(r.category)}</h2></header>
      <dl class="facts">
        <div><dt>${say('report')}</dt><dd>${word('by-' + r.party)} · ${moment(r.at)}</dd></div>
        <div><dt>${say('readThere')}</dt><dd><a href=${address('search', { ticket: r.ticket })}>${r.ticket}, #${r.entry}</a></dd></div>
        ${r.contact ? this.contact(r.contact) : nothing}
      </dl>
      <section><h3>${say('people')}</h3>${this.suspects()}</section>
      <form class="stack" @submit=${(/** @type {SubmitEvent} */ e) => this.close(e)}>
        <h3>${say('closeReport')}</h3>
        ${r.outcomeAt ? html`<p data-test="outcome-told"><b>${work('outcome-' + r.outcome)}</b> · ${say('told', { time: moment(r.outcomeAt) })}</p>` : nothing}
        <label class="field"><span>${say('outcome')}</span><select name="outcome" required data-test="report-outcome">
          <option value="" ?selected=${!r.outcome}>…</option>${OUTCOMES.map(
          (o) => html`<option value=${o} ?selected=${o === r.outcome}>${work('outcome-' + o)}</option>`
        )}</select></label>
        <label class="field"><span>${say('internal')}</span><textarea name="reason" rows="2" maxlength="500"></textarea></label>
        ${this.refused ? html`<p class="wrong" role="alert">${explain(this.refused)}</p>` : nothing}
        <p class="row"><button class="strong" data-test="tell" ?disabled=${this.busy}>${say('tell')}</button></p>
      </form>
    </article>`;
  }

  /** @param {{how: string, at?: string, numberIsStaff?: boolean}} c */
  contact(c) {
    return html`<div><dt>${say('how')}</dt><dd>${word(c.how)}</dd></div>
      ${c.at ? html`<div><dt>${say('when')}</dt><dd>${moment(c.at)}</dd></div>` : nothing}
      ${
        c.numberIsStaff === undefined
          ? nothing
          : html`<div><dt>${say('number')}</dt><dd>${say(c.numberIsStaff ? 'numberIsStaff' : 'numberIsNot')}</dd></div>`
      }`;
  }

  suspects() {
    if (this.problem) return failed(this.problem, () => this.load());
    if (!this.people) return html`<p class="soft" role="status">${common('loading')}</p>`;
    if (!this.people.length) return html`<p class="soft">${say('noPeople')}</p>`;
    return html`<ol class="people">${this.people.map(
      (p) => html`<li data-test="suspect"><a href=${address('staff', { id: p.staff })}>${p.staff}</a>
        ${p.why.map((why) => html` <span class=${why === 'number' ? 'chip found' : 'chip'}>${word('why-' + why)}</span>`)}
        ${p.last ? html`<small class="soft">${say('last', { time: moment(p.last) })}</small>` : nothing}</li>`
    )}</ol>`;
  }
}

define('tabir-report-file', TabirReportFile);
