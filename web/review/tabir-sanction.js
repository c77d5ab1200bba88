import { html, nothing } from '/lib/lit-html.js';
import { asProblem } from '../shared/http.js';
import { moment } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { explain } from './problems.js';
import { address } from './route.js';
import { ask } from './tabir-prompt.js';
import { say, word } from './words-lead.js';
import { word as work } from './words-work.js';

/** `<tabir-sanction .sanction=… .server=…>`: one sanction with its steps; leads confirm and lift it. Emits `changed`. */
class TabirSanction extends View {
  static props = ['sanction', 'server', 'busy', 'problem'];

  constructor() {
    super();
    /** @type {Sanction | null} */
    this.sanction = null;
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    this.busy = false;
    /** @type {Problem | null} */
    this.problem = null;
  }

  /** @param {'confirm' | 'lift'} act */
  async act(act) {
    const s = this.sanction;
    if (!s || !this.server || this.busy) return;
    const confirming = act === 'confirm';
    const answer = await ask({
      title: say(confirming ? 'confirmTitle' : 'liftTitle'),
      about: say(confirming ? 'confirmAbout' : 'liftAbout'),
      yes: say(act),
      optional: confirming,
    });
    if (!answer) return;
    this.busy = true;
    this.problem = null;
    try {
      const body = answer.text ? { reason: answer.text } : undefined;
      await this.server.post(`/v1/review/sanctions/${s.id}/${act}`, body);
      this.emit('changed');
    } catch (e) {
      this.problem = asProblem(e);
    }
    this.busy = false;
  }

  view() {
    const s = this.sanction;
    if (!s) return nothing;
    return html`<article class="card walkable" tabindex="0" data-test="sanction-card" data-state=${s.state} data-sanction=${s.id}>
      <h2>${work('sanction-' + s.kind)} <span class="chip ${s.state}">${word('sanctions-' + s.state)}</span></h2>
      <p class="small"><a href=${address('staff', { id: s.staff })}>${s.staff}</a>
        ${s.case ? html` · <a href=${address('queue', { list: 'decided', case: s.case })}>${say('fromCase')} …${s.case.slice(-6)}</a>` : nothing}</p>
      <ol class="steps-done">${s.history.map(
        (step) => html`<li><b>${word('step-' + step.step)}</b> <time datetime=${step.at}>${moment(step.at)}</time>
          ${step.automatic ? html`<span class="soft">${say('automatic')}</span>` : nothing}${step.reason ? html`<p>${step.reason}</p>` : nothing}</li>`
      )}</ol>
      ${this.problem ? html`<p class="wrong" role="alert">${explain(this.problem)}</p>` : nothing}
      ${this.server && this.server.lead ? this.choices(s) : nothing}
    </article>`;
  }

  /** @param {Sanction} s */
  choices(s) {
    if (s.state === 'lifted') return nothing;
    const proposed = s.state === 'proposed';
    return html`${proposed && s.mine ? html`<p class="soft small">${say('ownProposal')}</p>` : nothing}
      <p class="row">${
        proposed && !s.mine
          ? html`<button type="button" class="strong" data-test="confirm-sanction" aria-keyshortcuts="a" ?disabled=${this.busy}
            @click=${() => this.act('confirm')}>${say('confirm')} <kbd>a</kbd></button>`
          : nothing
      }
      <button type="button" data-test="lift-sanction" aria-keyshortcuts="x" ?disabled=${this.busy}
        @click=${() => this.act('lift')}>${say(proposed ? 'withdraw' : 'lift')} <kbd>x</kbd></button></p>`;
  }
}

define('tabir-sanction', TabirSanction);
