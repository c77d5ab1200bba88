import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { asProblem } from '../shared/http.js';
import { cross, eye } from '../shared/icons.js';
import { define, View } from '../shared/view.js';
import { explain } from './problems.js';
import { isOpen } from './reveals.js';
import './tabir-original.js';
import { ask } from './tabir-prompt.js';
import { say } from './words-reveal.js';

/**
 * `<tabir-pending .reveals=… .version=… .who=…>`: originals that one has asked for, and the one that is being looked
 * at. `wish({ticket, entry})` asks for an original, or shows it if a lead has let it be seen.
 */
class TabirPending extends View {
  static props = ['reveals', 'version', 'who', 'shown', 'problem'];

  constructor() {
    super();
    /** @type {import('./reveals.js').Reveals | null} */
    this.reveals = null;
    this.version = 0;
    this.who = '';
    /** What is on screen now; nowhere else is it kept. @type {Reveal | null} */
    this.shown = null;
    /** @type {Problem | null} */
    this.problem = null;
  }

  /** @param {{ticket: string, entry: ReviewEntry}} what */
  async wish({ ticket, entry }) {
    const { reveals } = this;
    if (!reveals) return undefined;
    const known = reveals.of(ticket, entry.entry);
    if (known && isOpen(known)) return this.look(known);
    if (known) return void (this.problem = { code: 'reveal-waiting' });
    const answer = await ask({ title: say('askTitle', { n: entry.entry }), about: say('askAbout'), yes: say('ask') });
    if (!answer) return undefined;
    this.problem = await reveals.ask({ ticket, entry: entry.entry, reason: answer.text });
    return undefined;
  }

  /** @param {Reveal} reveal */
  async look(reveal) {
    this.problem = null;
    try {
      const found = await /** @type {any} */ (this.reveals).server.get('/v1/review/reveals/' + reveal.id);
      if (found.original === undefined) this.problem = { code: 'reveal-closed' };
      else this.shown = { ...reveal, ...found };
    } catch (e) {
      this.problem = asProblem(e);
    }
  }

  /** The server has the last word on how long; each asking for the words would be one more look. */
  beforeDraw() {
    const shown = this.shown;
    const now = shown && this.reveals && this.reveals.own.find((r) => r.id === shown.id);
    if (now && !isOpen(now)) this.shown = null;
  }

  gone() {
    this.shown = null;
    if (this.reveals) this.reveals.look();
  }

  view() {
    const pending = this.reveals ? this.reveals.pending : [];
    return html`
      <div class="pending" role="status" data-test="pending">
        ${pending.map((r) => this.row(r))}
        ${this.problem ? html`<p class="pending-row"><span class="wrong" data-test="reveal-problem">${this.explained(this.problem)}</span>
          ${this.dismissing(() => (this.problem = null))}</p>` : nothing}
      </div>
      ${this.shown ? html`<tabir-original .reveal=${this.shown} .who=${this.who}
        @gone=${() => this.gone()}></tabir-original>` : nothing}`;
  }

  /** @param {Problem} problem */
  explained(problem) {
    if (problem.code === 'reveal-waiting') return say('waitsAlready');
    if (problem.code === 'reveal-closed') return say('isClosed');
    return explain(problem);
  }

  /** @param {Reveal} r */
  row(r) {
    const what = r.scope === 'transcript' ? say('whole') : say('ofEntry', { n: r.entry || 0 });
    return html`<p class="pending-row" data-test="pending-reveal" data-state=${r.state}>${eye()}<span>${what} · …${r.ticket.slice(-6)}</span>
      ${isOpen(r) ? this.opening(r) : r.state === 'refused' ? html`<b>${say('refused')}</b><span>${r.refusal || nothing}</span>${this.told(r)}` : html`<span>${say('waits')}</span>`}</p>`;
  }

  /** @param {Reveal} r */
  opening(r) {
    if (r.scope === 'transcript') return html`<b>${say('exportNow')}</b>${this.told(r)}`;
    return html`<button type="button" class="strong" data-test="show-original" @click=${() => this.look(r)}>${say('show')}</button>`;
  }

  /** @param {Reveal} r */
  told(r) {
    return this.dismissing(() => this.reveals && this.reveals.tell(r.id));
  }

  /** @param {() => unknown} how */
  dismissing(how) {
    return html`<button type="button" class="quiet" aria-label=${common('close')} @click=${how}>${cross()}</button>`;
  }
}

define('tabir-pending', TabirPending);
