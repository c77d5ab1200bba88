import { html, nothing } from '/lib/lit-html.js';
import { asProblem } from '../shared/http.js';
import { moment } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { Pages } from './pages.js';
import { explain } from './problems.js';
import { address } from './route.js';
import { ask } from './tabir-prompt.js';
import { say, word } from './words-reveal.js';

/** `<tabir-reveals .server=… .params=…>`: originals that were asked for; leads let them be seen, or don't. */
class TabirReveals extends View {
  static props = ['server', 'params', 'version', 'busy', 'problem'];

  constructor() {
    super();
    /** @type {import('./server.js').Server | null} */
    this.server = null;
    /** @type {import('./route.js').Params} */
    this.params = {};
    this.version = 0;
    this.busy = false;
    /** @type {{id: string, problem: Problem} | null} what was refused, of which request */
    this.problem = null;
    /** @type {Pages<Reveal>} */
    this.pages = new Pages(
      () => this.server,
      () => this.version++
    );
    /** @type {string | null} */
    this.asked = null;
  }

  get list() {
    return this.params.list || 'asked';
  }

  beforeDraw() {
    if (!this.server || this.asked === this.list) return;
    this.asked = this.list;
    this.pages.load('/v1/review/reveals' + (this.list === 'asked' ? '?state=asked' : ''));
  }

  /**
   * @param {Reveal} r
   * @param {string} act
   * @param {unknown} [body]
   */
  async decide(r, act, body) {
    if (!this.server || this.busy) return;
    this.busy = true;
    this.problem = null;
    try {
      await this.server.post(`/v1/review/reveals/${r.id}/${act}`, body);
      this.emit('looked');
      await this.pages.refresh();
    } catch (e) {
      this.problem = { id: r.id, problem: asProblem(e) };
    }
    this.busy = false;
  }

  /** @param {Reveal} r */
  async refuse(r) {
    const answer = await ask({ title: say('refuseTitle'), yes: say('refuse') });
    if (answer) await this.decide(r, 'refuse', { reason: answer.text });
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key was one of this view's */
  key(event) {
    const focused = /** @type {HTMLElement} */ (document.activeElement).closest('[data-reveal]');
    const r = focused && this.pages.items.find((i) => i.id === /** @type {HTMLElement} */ (focused).dataset.reveal);
    if (!r || !this.decidable(r)) return false;
    if (event.key === 'a') this.decide(r, 'approve');
    else if (event.key === 'x') this.refuse(r);
    else return false;
    return true;
  }

  /** @param {Reveal} r */
  decidable(r) {
    return r.state === 'asked' && !r.mine && Boolean(this.server && this.server.lead);
  }

  view() {
    const { pages } = this;
    return html`<div class="sheet-view" aria-busy=${String(pages.loading)}>
      <nav class="lists" aria-label=${word('list-all')}>${['asked', 'all'].map(
        (l) => html`<a href=${address('reveals', { list: l })} data-test="list-${l}" aria-current=${l === this.list ? 'page' : 'false'}>${word('list-' + l)}</a>`
      )}</nav>
      <ul class="cards">${pages.items.map((r) => html`<li>${this.card(r)}</li>`)}</ul>
      ${pages.state(say(this.list === 'asked' ? 'none' : 'noneAll'), say('noneAbout'))}
    </div>`;
  }

  /** @param {Reveal} r */
  card(r) {
    const refused = this.problem && this.problem.id === r.id ? this.problem.problem : null;
    return html`<article class="card walkable" tabindex="0" data-test="reveal-card" data-reveal=${r.id} data-state=${r.state}>
      <h2>${r.scope === 'transcript' ? say('whole') : say('ofEntry', { n: r.entry || 0 })} <span class="chip ${r.state}">${word('state-' + r.state)}</span></h2>
      ${r.reason ? html`<p>${r.reason}</p>` : nothing}
      ${r.refusal ? html`<p><b>${word('state-refused')}:</b> ${r.refusal}</p>` : nothing}
      <p class="soft small">${r.mine ? say('askedByMe') : say('askedBy', { who: r.askedBy || '…' })} · ${moment(r.askedAt)}</p>
      <p class="small"><a href=${address('search', { ticket: r.ticket })}>${say('context')} ${r.ticket}</a></p>
      ${refused ? html`<p class="wrong" role="alert">${explain(refused)}</p>` : nothing}
      ${this.decidable(r) ? this.choices(r) : r.mine && r.state === 'asked' ? html`<p class="soft small">${say('ownAbout')}</p>` : nothing}
    </article>`;
  }

  /** @param {Reveal} r */
  choices(r) {
    return html`<p class="row"><button type="button" class="strong" data-test="approve" aria-keyshortcuts="a" ?disabled=${this.busy}
        @click=${() => this.decide(r, 'approve')}>${say('approve')} <kbd>a</kbd></button>
      <button type="button" data-test="refuse" aria-keyshortcuts="x" ?disabled=${this.busy}
        @click=${() => this.refuse(r)}>${say('refuse')} <kbd>x</kbd></button></p>`;
  }
}

define('tabir-reveals', TabirReveals);
