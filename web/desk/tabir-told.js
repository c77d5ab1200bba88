import { html, nothing } from '/lib/lit-html.js';
import { explain } from '../shared/common-words.js';
import { moment } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { say } from './words.js';

const MOST_UNITS = 2000;

/** `<tabir-told .standing=… .version=…>`: the sanctions that the staff member was told, each with a way to answer. */
class TabirTold extends View {
  static props = ['standing', 'version'];

  constructor() {
    super();
    /** @type {import('./standing.js').Standing | null} */
    this.standing = null;
    this.version = 0;
  }

  view() {
    const standing = this.standing;
    if (!standing || standing.told.length === 0) return nothing;
    const n = standing.told.filter((s) => s.state === 'confirmed').length;
    return html`<details class="told" data-test="told" ?open=${standing.suspended}>
      <summary>${say('told', { n })}</summary>
      ${standing.problem ? html`<p class="wrong" role="alert">${explain(standing.problem)}</p>` : nothing}
      <ul>${standing.told.map((s) => this.one(standing, s))}</ul>
    </details>`;
  }

  /** @param {import('./standing.js').Standing} standing @param {OwnSanction} sanction */
  one(standing, sanction) {
    return html`<li data-test="sanction" data-state=${sanction.state}>
      <b>${say(sanction.kind)}</b> <small class="soft">${moment(sanction.at)}</small>
      <p>${sanction.reason}</p>
      ${sanction.state === 'lifted' ? html`<p class="soft">${say('lifted', { reason: sanction.liftReason || '' })}</p>` : nothing}
      ${sanction.answer ? html`<p class="soft">${say('answer')}: ${sanction.answer}</p>` : this.form(standing, sanction)}
    </li>`;
  }

  /** @param {import('./standing.js').Standing} standing @param {OwnSanction} sanction */
  form(standing, sanction) {
    return html`<form @submit=${(/** @type {SubmitEvent} */ e) => this.submit(e, standing, sanction)}>
      <label class="field"><span>${say('answer')}</span>
        <textarea name="text" rows="2" required maxlength=${MOST_UNITS} data-test="answer"></textarea></label>
      <p class="row end"><button data-test="send-answer">${say('sendAnswer')}</button></p>
    </form>`;
  }

  /**
   * @param {SubmitEvent} event
   * @param {import('./standing.js').Standing} standing
   * @param {OwnSanction} sanction
   */
  submit(event, standing, sanction) {
    event.preventDefault();
    const text = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('text') || '').trim();
    if (text) standing.answer(sanction, text);
  }
}

define('tabir-told', TabirTold);
