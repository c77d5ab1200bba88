import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { asProblem, query } from '../shared/http.js';
import { arrowLeft } from '../shared/icons.js';
import { moment } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { causeName, time } from './case-words.js';
import { failed } from './pages.js';
import { address } from './route.js';
import { ask } from './tabir-prompt.js';
import './tabir-sanction.js';
import { say } from './words-lead.js';
import { say as workSay, word as work } from './words-work.js';

const KINDS = ['coaching', 'warning', 'suspension'];

/** `<tabir-staff-file .staff=${id} .server=…>`: what is known of a staff member, and what came of it. Emits `leave`. */
class TabirStaffFile extends View {
  static props = ['staff', 'server', 'file', 'sanctions', 'cases', 'problem'];

  constructor() {
    super();
    /** @type {string | null} `stf_…` */
    this.staff = null;
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** @type {StaffFile | null} */
    this.file = null;
    /** @type {Sanction[]} */
    this.sanctions = [];
    /** @type {ReviewCase[]} */
    this.cases = [];
    /** @type {Problem | null} */
    this.problem = null;
    /** @type {string | null} */
    this.shown = null;
  }

  beforeDraw() {
    if (this.shown === this.staff) return;
    this.shown = this.staff;
    this.file = null;
    this.sanctions = [];
    this.cases = [];
    this.load();
  }

  async load() {
    const { staff, server } = this;
    this.problem = null;
    if (!staff || !server) return;
    try {
      const [file, sanctions, cases] = await Promise.all([
        server.get('/v1/review/staff/' + encodeURIComponent(staff)),
        server.get('/v1/review/sanctions' + query({ staff })),
        server.get('/v1/review/cases' + query({ staff, state: 'decided' })),
      ]);
      if (staff !== this.staff) return;
      this.file = file;
      this.sanctions = sanctions.items;
      this.cases = cases.items;
    } catch (e) {
      if (staff === this.staff) this.problem = asProblem(e);
    }
  }

  async propose() {
    const answer = await ask({
      title: say('proposeTitle'),
      about: workSay('sanctionAbout'),
      label: workSay('sanctionReason'),
      yes: say('propose'),
      more: () => html`<label class="field"><span>${say('kind')}</span><select name="kind" data-test="propose-kind">${KINDS.map(
        (k) => html`<option value=${k}>${work('sanction-' + k)}</option>`
      )}</select></label>`,
    });
    if (!answer || !this.server) return;
    try {
      await this.server.post('/v1/review/sanctions', { staff: this.staff, kind: answer.kind, reason: answer.text });
      await this.load();
    } catch (e) {
      this.problem = asProblem(e);
    }
  }

  view() {
    const f = this.file;
    if (this.problem) return failed(this.problem, () => this.load());
    if (!f) return html`<p class="state" role="status">${common('loading')}</p>`;
    return html`<article class="file stack" data-test="staff-file" aria-label=${f.id}>
      <header class="file-head"><button type="button" class="quiet narrow-only" aria-label=${common('back')} @click=${() => this.emit('leave')}>${arrowLeft()}</button>
        <h2>${f.id}</h2></header>
      ${f.suspendedSince ? html`<p class="wrong">${say('suspendedSince', { time: moment(f.suspendedSince) })}</p>` : nothing}
      ${this.facts(f)}
      <p class="row"><button type="button" data-test="propose" @click=${() => this.propose()}>${say('propose')}</button>
        <a class="button" href=${address('search', { staff: f.id })}>${say('ticketsOf')}</a></p>
      ${this.chapter(
        say('sanctionsOf'),
        this.sanctions.map((s) => html`<tabir-sanction .sanction=${s} .server=${this.server} @changed=${() => this.load()}></tabir-sanction>`)
      )}
      ${this.chapter(
        say('casesOf'),
        this.cases.map(
          (c) => html`<p><a href=${address('queue', { list: 'decided', case: c.id })}>${c.kinds.map(causeName).join(', ') || work('origin-' + c.origin)}</a>
            ${c.verdict ? html`<span class="chip verdict-${c.verdict}">${work(c.verdict)}</span>` : nothing} <small class="soft">${time(c)}</small></p>`
        )
      )}
      ${this.chapter(
        say('suspensions'),
        (f.suspensions || []).map(
          (s) => html`<p>${moment(s.since)}${s.liftedAt ? html` · ${say('liftedAt', { time: moment(s.liftedAt) })}` : nothing}
            ${s.sanction ? nothing : html` · ${say('byPlatform')}`}${s.reason ? html`<br /><span class="soft">${s.reason}</span>` : nothing}</p>`
        )
      )}
      ${this.chapter(
        say('acknowledgements'),
        (f.acknowledgements || []).map((a) => html`<p>${a.version} · ${moment(a.at)}</p>`)
      )}
    </article>`;
  }

  /** @param {StaffFile} f */
  facts(f) {
    const a = f.acknowledged;
    const acknowledged = a ? say('acknowledgedUntil', { version: a.version, time: moment(a.at), until: moment(a.until) }) : say('never');
    return html`<dl class="facts columns">
      ${this.fact(say('registered'), say(f.registered ? 'yes' : 'no'))}
      ${this.fact(say('team'), f.team)} ${this.fact(say('employer'), f.employer)} ${this.fact(say('startedOn'), f.startedOn)}
      ${f.supervisor ? html`<div><dt>${say('supervisor')}</dt><dd><a href=${address('staff', { id: f.supervisor })}>${f.supervisor}</a></dd></div>` : nothing}
      ${this.fact(say('phones'), String(f.phones))} ${this.fact(say('acknowledged'), acknowledged)}
    </dl>`;
  }

  /** @param {string} name @param {string | undefined} value */
  fact(name, value) {
    return value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing;
  }

  /** @param {string} heading @param {unknown[]} lines */
  chapter(heading, lines) {
    return html`<section><h3>${heading}</h3>${lines.length ? lines : html`<p class="soft">${say('noneYet')}</p>`}</section>`;
  }
}

define('tabir-staff-file', TabirStaffFile);
