import { language } from './words.js';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const FEW_DAYS = 3;

/** @param {string | number} at @param {Intl.DateTimeFormatOptions} options */
function format(at, options) {
  const date = new Date(at);
  if (isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', options).format(date);
}

/** `10.32` @param {string | number} at */
export function clock(at) {
  return format(at, { hour: '2-digit', minute: '2-digit' });
}

/** `Senin, 3 Maret` @param {string | number} at */
export function day(at) {
  return format(at, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `3 Mar 2026 10.32` @param {string | number} at */
export function moment(at) {
  return format(at, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** `3 Mar 10.32.05` @param {string | number} at */
export function precise(at) {
  return format(at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** @param {string | number} a @param {string | number} b */
export function sameDay(a, b) {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/**
 * @param {number} span_ms
 * @returns {string} `2 jam 5 menit`: days (with hours below three of them), hours and minutes, or minutes, at least one
 */
export function inWords(span_ms) {
  const days = Math.floor(span_ms / DAY_MS);
  const hours = Math.floor((span_ms % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((span_ms % HOUR_MS) / MINUTE_MS);
  if (days) return unit(days, 'day') + (hours && days < FEW_DAYS ? ' ' + unit(hours, 'hour') : '');
  if (hours) return unit(hours, 'hour') + (minutes ? ' ' + unit(minutes, 'minute') : '');
  return unit(Math.max(1, minutes), 'minute');
}

/** @param {number} n @param {'day' | 'hour' | 'minute'} name */
function unit(n, name) {
  if (language === 'id') return n + ' ' + { day: 'hari', hour: 'jam', minute: 'menit' }[name];
  return n + ' ' + name + (n === 1 ? '' : 's');
}
