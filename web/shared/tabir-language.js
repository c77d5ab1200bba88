import { html } from '/lib/lit-html.js';
import { define, View } from './view.js';
import { language, speak } from './words.js';

/** `<tabir-language>`: one button, named in the language that it switches to. */
class TabirLanguage extends View {
  view() {
    const other = language === 'id' ? 'en' : 'id';
    const name = other === 'en' ? 'English' : 'Bahasa Indonesia';
    return html`<button class="quiet code" type="button" lang=${other} data-test="language"
      aria-label="${other.toUpperCase()}, ${name}" title=${name} @click=${() => speak(other)}>${other.toUpperCase()}</button>`;
  }
}

define('tabir-language', TabirLanguage);
