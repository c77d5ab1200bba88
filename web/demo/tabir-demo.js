import { html, nothing } from '/lib/lit-html.js';
import { explain, say as common } from '../shared/common-words.js';
import { asProblem, request } from '../shared/http.js';
import { eye, idCard, person, pin } from '../shared/icons.js';
import '../shared/tabir-language.js';
import { define, View } from '../shared/view.js';
import { language } from '../shared/words.js';
import { commands } from './commands.js';
import { say } from './words.js';

const COPIED_SHOWN_MS = 2000;

/** `<tabir-demo>`: one click per sample person, and the commands to do the same by hand. */
class TabirDemo extends View {
  static props = ['people', 'opening', 'problem', 'copied'];

  constructor() {
    super();
    /** @type {DemoPerson[] | null} */
    this.people = null;
    this.opening = -1;
    /** @type {Problem | null} */
    this.problem = null;
    this.copied = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    this.problem = null;
    try {
      this.people = (await request('GET', '/demo/people')).people;
    } catch (e) {
      this.problem = asProblem(e);
    }
  }

  /** @param {number} index */
  async enter(index) {
    // Opened at the click itself, or the browser would take it for a pop-up; the address comes once it is known.
    const tab = window.open('about:blank', '_blank');
    if (tab) tab.opener = null;
    this.opening = index;
    this.problem = null;
    try {
      const { url } = await request('POST', '/demo/enter', { body: { person: index } });
      if (tab) tab.location.replace(new URL(url, location.origin).href);
      else location.assign(url);
    } catch (e) {
      if (tab) tab.close();
      this.problem = asProblem(e);
    }
    this.opening = -1;
  }

  view() {
    document.title = say('title');
    return html`<main class="page">
      <header class="top"><h1>${say('title')}</h1><tabir-language></tabir-language></header>
      <p class="lead">${say('lead')}</p>
      <h2>${say('people')}</h2>
      <p class="soft">${say('peopleAbout')}</p>
      ${
        this.problem
          ? html`<p class="wrong" role="alert">${explain(this.problem)} <button type="button" class="link"
            @click=${() => this.load()}>${common('retry')}</button></p>`
          : nothing
      }
      <ul class="people">${(this.people || []).map((p, i) => this.card(p, i))}</ul>
      ${this.people && !this.people.length ? html`<p>${say('none')}</p>` : nothing}
      <h2>${say('try')}</h2>
      <ul class="tries"><li>${say('try1')}</li><li>${say('try2')}</li><li>${say('try3')}</li></ul>
      <h2>${say('curl')}</h2>
      <p class="soft">${say('curlAbout')}</p>
      ${commands(location.origin).map(([step, command]) => this.command(say(step), command))}
      <p class="links"><a href="/openapi.yaml">${say('contract')}</a></p>
    </main>`;
  }

  /**
   * @param {DemoPerson} p
   * @param {number} index
   */
  card(p, index) {
    return html`<li><button type="button" class="person" data-test="person" data-page=${p.page}
      ?disabled=${this.opening === index}
      @click=${() => this.enter(index)}>
      <span class="badge">${this.icon(p)}</span>
      <span class="who"><b>${p.name}</b><small>${(language === 'en' && p.aboutEn) || p.about}</small>
        <u>${this.opening === index ? say('opening') : say('enter')} ${p.page}</u></span>
    </button></li>`;
  }

  /** @param {DemoPerson} p */
  icon(p) {
    if (p.page === '/review') return eye();
    if (p.page !== '/desk') return person();
    return /kyc|verif/i.test(p.name + p.about) ? idCard() : pin();
  }

  /**
   * @param {string} what
   * @param {string} command
   */
  command(what, command) {
    return html`<figure class="command">
      <figcaption>${what}</figcaption>
      <pre tabindex="0"><code>${command}</code></pre>
      ${
        navigator.clipboard
          ? html`<button type="button" class="quiet"
            @click=${() => this.copy(command)}>${say(this.copied === command ? 'copied' : 'copy')}</button>`
          : nothing
      }
    </figure>`;
  }

  /** @param {string} command */
  copy(command) {
    navigator.clipboard.writeText(command).then(
      () => {
        this.copied = command;
        setTimeout(() => (this.copied = ''), COPIED_SHOWN_MS);
      },
      () => {}
    );
  }
}

define('tabir-demo', TabirDemo);
