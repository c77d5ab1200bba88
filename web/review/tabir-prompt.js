import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { cross } from '../shared/icons.js';
import { define, View } from '../shared/view.js';
import { say } from './words-work.js';

const MOST_UNITS = 500;

/**
 * @typedef {object} Question
 * @property {string} title
 * @property {string} yes what the button says
 * @property {string} [about]
 * @property {string} [label] of the field; "reason" without one
 * @property {boolean} [optional] whether the field may stay empty
 * @property {[string, string][]} [choices] value and words, asked for in the place of a text
 * @property {() => unknown} [more] further fields; their values come by name
 */

/**
 * `<tabir-prompt>`: asks for a reason before something is done. `await ask({title, yes})` gives the form's values
 * by name (`text` is the field's), or null if the person thought better of it.
 */
class TabirPrompt extends View {
  static props = ['question'];

  constructor() {
    super();
    /** @type {Question | null} */
    this.question = null;
    /** @type {(values: Record<string, string> | null) => void} */
    this.answered = () => {};
  }

  /** @param {Question} question @returns {Promise<Record<string, string> | null>} */
  ask(question) {
    this.answered(null);
    this.question = question;
    return new Promise((resolve) => (this.answered = resolve));
  }

  get dialog() {
    return /** @type {HTMLDialogElement | null} */ (this.querySelector('dialog'));
  }

  afterDraw() {
    const { dialog } = this;
    if (!dialog || dialog.open) return;
    dialog.showModal();
    const field = /** @type {HTMLElement | null} */ (dialog.querySelector('textarea, select, input'));
    if (field) field.focus();
  }

  /** @param {Record<string, string> | null} values */
  end(values) {
    const { dialog } = this;
    if (dialog && dialog.open) dialog.close();
    this.question = null;
    this.answered(values);
    this.answered = () => {};
  }

  view() {
    const q = this.question;
    if (!q) return nothing;
    return html`<dialog aria-labelledby="prompt-title" data-test="prompt" @close=${() => this.question && this.end(null)}>
      <div class="dialog-head"><h2 id="prompt-title">${q.title}</h2>
        <button type="button" class="quiet" aria-label=${common('close')} @click=${() => this.end(null)}>${cross()}</button></div>
      <form class="stack" @submit=${(/** @type {SubmitEvent} */ e) => this.submit(e)}
        @keydown=${(/** @type {KeyboardEvent} */ e) => this.key(e)}>
        ${q.about ? html`<p class="soft">${q.about}</p>` : nothing}
        ${q.more ? q.more() : nothing}
        <label class="field"><span>${q.label || say('reason')}</span>${this.field(q)}</label>
        <p class="row end"><button type="button" class="quiet" @click=${() => this.end(null)}>${common('cancel')}</button>
          <button class="strong" data-test="prompt-yes">${q.yes}</button></p>
      </form>
    </dialog>`;
  }

  /** @param {Question} q */
  field(q) {
    if (q.choices) {
      return html`<select name="text" data-test="prompt-text">${q.choices.map(
        ([value, words]) => html`<option value=${value}>${words}</option>`
      )}</select>`;
    }
    return html`<textarea name="text" rows="3" maxlength=${MOST_UNITS} ?required=${!q.optional}
      data-test="prompt-text"></textarea>`;
  }

  /** Enter answers, also where the browser would open a list; Shift and Enter break the line. @param {KeyboardEvent} event */
  key(event) {
    const field = /** @type {HTMLElement} */ (event.target);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !/^(TEXTAREA|SELECT)$/.test(field.tagName)) return;
    event.preventDefault();
    /** @type {HTMLFormElement} */ (event.currentTarget).requestSubmit();
  }

  /** @param {SubmitEvent} event */
  submit(event) {
    event.preventDefault();
    /** @type {Record<string, string>} */
    const values = {};
    new FormData(/** @type {HTMLFormElement} */ (event.target)).forEach((value, name) => {
      values[name] = String(value).trim();
    });
    const q = this.question;
    if (q && !q.optional && !values.text) return;
    this.end(values);
  }
}

define('tabir-prompt', TabirPrompt);

/** @param {Question} question @returns {Promise<Record<string, string> | null>} asked by the page's one prompt */
export function ask(question) {
  return /** @type {TabirPrompt} */ (document.querySelector('tabir-prompt')).ask(question);
}
