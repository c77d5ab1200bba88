import { html, nothing } from '/lib/lit-html.js';
import { explain } from '../shared/common-words.js';
import { clock } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { language } from '../shared/words.js';
import { say } from './words.js';

/**
 * `<tabir-rules .standing=… .version=…>`: the rules to acknowledge, in one step and without leaving the page; in a
 * driver's grace only the reminder.
 */
class TabirRules extends View {
  static props = ['standing', 'version', 'opened'];

  constructor() {
    super();
    /** @type {import('./standing.js').Standing | null} */
    this.standing = null;
    this.version = 0;
    this.opened = false;
  }

  view() {
    const standing = this.standing;
    const rules = standing && standing.rules;
    if (!standing || !rules || !rules.due) return nothing;
    if (standing.due || this.opened) return this.text(standing, rules);
    return html`<p class="banner" role="status" data-test="grace">
      <span>${say('grace', { time: clock(rules.postponedUntil || '') })}</span>
      <button type="button" class="link" @click=${() => (this.opened = true)}>${say('readNow')}</button></p>`;
  }

  /** @param {import('./standing.js').Standing} standing @param {Rules} rules */
  text(standing, rules) {
    return html`<section class="rules" aria-labelledby="rules-title" data-test="rules">
      <div role="status"><h2 id="rules-title">${say('rules')}</h2></div>
      <div class="rules-text" tabindex="0" role="group" aria-labelledby="rules-title">${rules.text ? rules.text[language] : ''}</div>
      <p class="soft">${say('rulesAbout')}</p>
      ${standing.problem ? html`<p class="wrong" role="alert">${explain(standing.problem)}</p>` : nothing}
      <p class="row">
        <button type="button" class="strong" data-test="agree" @click=${() => standing.acknowledge()}>${say('agree')}</button>
        ${
          rules.mayPostpone
            ? html`<button type="button" class="quiet" data-test="later" @click=${() => standing.postpone()}>${say('later')}</button>`
            : nothing
        }
      </p>
    </section>`;
  }
}

define('tabir-rules', TabirRules);
