import { html, nothing } from '/lib/lit-html.js';
import { cross, tick } from '../shared/icons.js';
import { define, View } from '../shared/view.js';
import { causeName } from './case-words.js';
import { drafts } from './drafts.js';
import { say, word } from './words-work.js';

/** @type {[Verdict, string][]} each with its key */
export const VERDICTS = [
  ['clean', 'c'],
  ['coaching', 'o'],
  ['violation', 'v'],
];
const REPORTS = ['outside-contact', 'harassment', 'asked-for-secret', 'other'];
const SANCTIONS = ['coaching', 'warning', 'suspension'];
const OUTCOMES = ['confirmed', 'unfounded', 'unclear'];
const MOST_UNITS = 2000;

/**
 * `<tabir-decide .case=… .who=… .marked=${[entry]} .busy=…>`: what a case comes to. A clean one takes two keys: c and
 * Enter. What is written is kept as a draft of `who`.
 * Emits `decide` with the decision, and with an entry's number `unmark` and `show-entry`.
 */
class TabirDecide extends View {
  static props = ['case', 'who', 'marked', 'busy', 'verdict', 'sanction'];

  constructor() {
    super();
    /** @type {ReviewCase | null} */
    this.case = null;
    this.who = '';
    /** @type {number[]} */
    this.marked = [];
    this.busy = false;
    /** @type {Verdict | ''} */
    this.verdict = '';
    this.sanction = '';
    /** @type {string | null} the case that is being judged */
    this.judged = null;
    /** @type {import('./drafts.js').Draft} what stood in the form when it was last here */
    this.draft = {};
    /** Whether the fields are to be filled with it. */
    this.filling = false;
    /** What gets the focus with the next drawing. */
    this.focusOn = '';
  }

  beforeDraw() {
    const id = this.case && this.case.id;
    if (this.judged === id) return;
    this.judged = id;
    this.draft = id ? drafts.get(this.who, id) : {};
    this.verdict = '';
    this.sanction = this.draft.sanction || '';
    this.filling = true;
  }

  fill() {
    if (!this.filling) return;
    this.filling = false;
    for (const name of /** @type {const} */ (['note', 'outcome'])) {
      const field = /** @type {HTMLTextAreaElement | HTMLSelectElement | null} */ (this.querySelector(`[name=${name}]`));
      if (field) field.value = this.draft[name] || '';
    }
  }

  keep() {
    const form = this.querySelector('form');
    if (!form || !this.judged) return;
    /** @type {Record<string, string>} */
    const written = {};
    new FormData(form).forEach((value, name) => (written[name] = String(value)));
    this.draft = { ...this.draft, ...written };
    drafts.add(this.who, this.judged, written);
  }

  /** @param {Verdict} verdict */
  choose(verdict) {
    this.verdict = verdict;
    if (verdict === 'clean') this.sanction = '';
    // A clean one is done with the next Enter; of others the note comes first.
    this.focusOn = verdict === 'clean' ? 'button[name=confirm]' : 'textarea[name=note]';
    this.update();
  }

  toSanction() {
    const field = /** @type {HTMLElement | null} */ (this.querySelector('select[name=sanction]'));
    if (field) field.focus();
  }

  confirm() {
    const form = this.querySelector('form');
    if (form && this.verdict) form.requestSubmit();
  }

  afterDraw() {
    this.fill();
    if (!this.focusOn) return;
    const field = /** @type {HTMLElement | null} */ (this.querySelector(this.focusOn));
    this.focusOn = '';
    if (field) field.focus();
  }

  view() {
    const { verdict } = this;
    return html`<form class="decide stack" aria-labelledby="decide-title"
      @submit=${(/** @type {SubmitEvent} */ e) => this.submit(e)} @keydown=${(/** @type {KeyboardEvent} */ e) => this.key(e)}
      @input=${() => this.keep()}>
      <h3 id="decide-title">${say('decide')}</h3>
      <div class="verdicts" role="group" aria-labelledby="decide-title">${VERDICTS.map(
        ([name, key]) => html`<button type="button" data-test="verdict-${name}" class="choice-${name}"
          aria-pressed=${String(verdict === name)} aria-keyshortcuts=${key}
          @click=${() => this.choose(name)}><span>${say(name)}</span> <kbd>${key}</kbd></button>`
      )}</div>
      ${this.marks()}
      <label class="field"><span>${say(verdict === 'coaching' || verdict === 'violation' ? 'note' : 'noteOptional')}</span>
        <textarea name="note" rows="2" placeholder=${drafts.before(this.who) ? say('noteAgain') : ''} maxlength=${MOST_UNITS} data-test="note"
          ?required=${verdict === 'coaching' || verdict === 'violation'}></textarea></label>
      ${verdict === 'coaching' || verdict === 'violation' ? this.measures() : nothing}
      ${this.reported ? this.outcome() : nothing}
      <p><button name="confirm" class="strong wide" data-test="decide" ?disabled=${!verdict || this.busy}>${tick()}<span>${say('decideNext')}</span> <kbd>Enter</kbd></button></p>
      ${verdict ? nothing : html`<p class="soft small">${say('choose')}</p>`}
    </form>`;
  }

  get reported() {
    const c = this.case;
    return c !== null && c.kinds.some((kind) => REPORTS.indexOf(kind) >= 0);
  }

  marks() {
    return html`<div class="marks"><b>${say('marked')}</b>
      ${
        this.marked.length
          ? html`<ul class="row">${this.marked.map(
              (entry) => html`<li class="chip removable"><button type="button" class="link" data-test="marked"
                @click=${() => this.emit('show-entry', entry)}>#${entry}</button>
                <button type="button" class="quiet" aria-label=${say('unmark', { n: entry })}
                  @click=${() => this.emit('unmark', entry)}>${cross()}</button></li>`
            )}</ul>`
          : html`<p class="soft small">${say('markedNone')}</p>`
      }</div>`;
  }

  measures() {
    return html`<label class="field"><span>${say('sanction')} <kbd>s</kbd></span>
        <select name="sanction" data-test="sanction"
          @change=${(/** @type {any} */ e) => (this.sanction = e.target.value)}>
          <option value="" ?selected=${!this.sanction}>${say('sanctionNone')}</option>
          ${SANCTIONS.map((s) => html`<option value=${s} ?selected=${s === this.sanction}>${word('sanction-' + s)}</option>`)}
        </select></label>
      ${
        this.sanction
          ? html`<label class="field"><span>${say('sanctionReason')}</span>
            <textarea name="sanctionReason" rows="2" maxlength="500" required data-test="sanction-reason"
              .value=${this.draft.sanctionReason || this.because}
              @focus=${(/** @type {FocusEvent} */ e) => this.offer(/** @type {HTMLTextAreaElement} */ (e.target))}></textarea></label>
            <p class="soft small">${say('sanctionAbout')}</p>`
          : nothing
      }`;
  }

  /** What most sanctions say; it can be written over. */
  get because() {
    return this.case ? say('sanctionBecause', { kinds: this.case.kinds.map(causeName).join(', ') }) : '';
  }

  /** @param {HTMLTextAreaElement} field */
  offer(field) {
    if (field.value === this.because) field.select();
  }

  outcome() {
    return html`<label class="field"><span>${say('outcome')}</span>
      <select name="outcome" data-test="outcome"><option value="">${say('outcomeLater')}</option>
        ${OUTCOMES.map((o) => html`<option value=${o}>${word('outcome-' + o)}</option>`)}</select></label>`;
  }

  /** In a note Enter decides; Shift and Enter break the line; ArrowUp in an empty one brings the note before. @param {KeyboardEvent} event */
  key(event) {
    const field = /** @type {HTMLTextAreaElement} */ (event.target);
    if (event.key === 'ArrowUp' && field.name === 'note' && !field.value && drafts.before(this.who)) {
      event.preventDefault();
      field.value = drafts.before(this.who);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || field.tagName !== 'TEXTAREA') return;
    event.preventDefault();
    this.confirm();
  }

  /** @param {SubmitEvent} event */
  submit(event) {
    event.preventDefault();
    if (!this.verdict || this.busy) return;
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const text = (/** @type {string} */ name) => String(data.get(name) || '').trim();
    /** @type {Decision} */
    const decision = { verdict: this.verdict };
    if (text('note')) decision.note = text('note');
    if (text('note')) drafts.noted(this.who, text('note'));
    if (this.marked.length) decision.marked = this.marked.slice();
    const outcome = OUTCOMES.find((o) => o === text('outcome'));
    if (outcome) decision.outcome = /** @type {ReportOutcome} */ (outcome);
    const kind = SANCTIONS.find((s) => s === text('sanction'));
    if (kind) {
      decision.sanction = { kind: /** @type {SanctionKind} */ (kind), reason: text('sanctionReason') };
    }
    this.emit('decide', decision);
  }
}

define('tabir-decide', TabirDecide);
