import { html, nothing } from '/lib/lit-html.js';
import { clock, moment } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { causeName, hands, severity, time } from './case-words.js';
import './tabir-decide.js';
import { address } from './route.js';
import { explain } from './problems.js';
import { say, word } from './words-work.js';

/**
 * `<tabir-case .case=… .who=… .lead=… .marked=… .busy=… .problem=…>`: what a case is about, what can be done with it, how it
 * came to this. Emits `act` with `claim`, `read`, `release`, `escalate`, `assign` or `reopen`; `decide` and what
 * tabir-decide emits.
 */
class TabirCase extends View {
  static props = ['case', 'who', 'lead', 'marked', 'busy', 'problem', 'reading'];

  constructor() {
    super();
    /** @type {ReviewCase | null} */
    this.case = null;
    this.who = '';
    this.lead = false;
    /** @type {number[]} */
    this.marked = [];
    this.busy = false;
    /** @type {Problem | null} */
    this.problem = null;
    /** Whether its transcript is open. */
    this.reading = false;
  }

  view() {
    const c = this.case;
    if (!c) return nothing;
    const mine = c.mine && c.state === 'open';
    return html`<section class="case stack" aria-label=${say('caseOf')} data-test="case-panel" data-state=${c.state}
      data-mine=${String(mine)}>
      <header>
        <h2>${c.kinds.map(causeName).join(', ') || word('origin-' + c.origin)}</h2>
        <p class="chips">${severity(c)} <span>${time(c)}</span>
          ${c.level === 'lead' ? html`<span class="chip">${say('forLead')}</span>` : nothing}
          ${c.verdict ? html`<span class="chip verdict-${c.verdict}" data-test="verdict">${say('decidedAs', { verdict: say(c.verdict) })}</span>` : nothing}</p>
        ${this.second(c)}
      </header>
      ${this.problem ? html`<p class="wrong" role="alert" data-test="case-problem" data-code=${this.problem.code}>${explain(this.problem)}</p>` : nothing}
      ${mine ? html`<tabir-decide .case=${c} .who=${this.who} .marked=${this.marked} .busy=${this.busy}></tabir-decide>` : this.untouched(c)}
      ${this.acts(c)}
      ${this.facts(c)}
      ${this.history(c)}
    </section>`;
  }

  /** @param {ReviewCase} c */
  second(c) {
    if (!c.second) return nothing;
    const { verdict, agrees } = c.second;
    if (!verdict) return html`<p class="soft" data-test="second">${say('secondWaits')}</p>`;
    return html`<p class="soft" data-test="second">${say('second', { verdict: say(verdict) })} ·
      <b>${say(agrees ? 'agrees' : 'differs')}</b></p>`;
  }

  /** @param {ReviewCase} c in nobody's hands, or in others' */
  untouched(c) {
    const free = c.state === 'open' && !c.held && (c.level === 'reviewer' || this.lead);
    if (this.reading && !free) return nothing;
    return html`<div class="stack" data-test="untouched">
      ${this.reading ? nothing : html`<p class="soft">${say('claimAbout')}</p>`}
      <p class="row">
        ${free ? this.button('claim', say('claim'), 't', 'strong') : nothing}
        ${this.reading ? nothing : this.button('read', say('readOnly'), 'b', '')}
      </p></div>`;
  }

  /** @param {ReviewCase} c */
  acts(c) {
    const mine = c.mine && c.state === 'open';
    return html`<p class="row acts">
      ${mine ? this.button('release', say('release'), 'x', '') : nothing}
      ${mine && c.level === 'reviewer' ? this.button('escalate', say('escalate'), 'e', '') : nothing}
      ${this.lead && c.state === 'open' ? this.button('assign', say('assign'), 'a', '') : nothing}
      ${c.state === 'decided' ? this.button('reopen', say('reopen'), 'z', '') : nothing}
    </p>`;
  }

  /**
   * @param {string} act
   * @param {string} words
   * @param {string} key
   * @param {string} look
   */
  button(act, words, key, look) {
    return html`<button type="button" class=${look} data-test=${act} aria-keyshortcuts=${key || nothing} ?disabled=${this.busy}
      @click=${() => this.emit('act', act)}><span>${words}</span>${key ? html` <kbd>${key}</kbd>` : nothing}</button>`;
  }

  /** @param {ReviewCase} c */
  facts(c) {
    const held = hands(c);
    return html`<dl class="facts">
      <div><dt>${say('about')}</dt><dd>${word('origin-' + c.origin)} · ${say('foundCount', { n: c.found, from: c.first, to: c.last })}</dd></div>
      <div><dt>${say('staffOf')}</dt><dd><a href=${address('staff', { id: c.staff })}>${c.staff}</a></dd></div>
      <div><dt>${say('caseOf')}</dt><dd>${c.id}</dd></div>
      ${held ? html`<div><dt>${say('hands')}</dt><dd>${c.mine && c.heldUntil ? say('heldUntil', { time: clock(c.heldUntil) }) : held}</dd></div>` : nothing}
    </dl>`;
  }

  /** @param {ReviewCase} c */
  history(c) {
    if (!c.history || !c.history.length) return nothing;
    return html`<details class="history"><summary data-test="case-history">${say('history')} (${c.history.length})</summary>
      <ol>${c.history.map(
        (s) => html`<li><b>${word('step-' + s.step)}</b> ${s.by ? say('by', { who: s.by }) : s.mine ? say('byMe') : nothing}
          <time datetime=${s.at}>${moment(s.at)}</time>${s.reason ? html`<p>${s.reason}</p>` : nothing}</li>`
      )}</ol></details>`;
  }
}

define('tabir-case', TabirCase);
