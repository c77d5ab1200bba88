import { device } from './store.js';

/** @typedef {'id' | 'en'} LanguageCode */

const KEY = 'tabir.language';

/** @type {LanguageCode} what the page speaks now */
export let language = first();
document.documentElement.lang = language;

/** @param {LanguageCode} code */
export function speak(code) {
  language = code;
  document.documentElement.lang = code;
  device.set(KEY, code);
  window.dispatchEvent(new Event('tabir-language'));
}

/**
 * Makes a dictionary speak: the types hold that both languages have every word.
 * @template {Record<string, string>} T
 * @param {{id: T, en: {[K in keyof T]: string}}} words with `{name}` where a value goes; a key that is none of them speaks for itself
 * @returns {(key: keyof T, values?: Record<string, string | number>) => string}
 */
export function dictionary(words) {
  return (key, values = {}) =>
    (words[language][key] || String(key)).replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** @returns {LanguageCode} */
function first() {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'id' || asked === 'en') {
    device.set(KEY, asked);
    return asked;
  }
  const kept = device.get(KEY);
  if (kept === 'id' || kept === 'en') return kept;
  return /^en\b/i.test(navigator.language || '') ? 'en' : 'id';
}
