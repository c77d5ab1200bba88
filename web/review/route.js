import { query } from '../shared/http.js';

/** What a search can be narrowed by; dates as `2026-11-25`, in the reader's own time. */
export const FILTERS = ['q', 'staff', 'kind', 'state', 'finding', 'from', 'to'];

/** The page's views in the order of their keys 1, 2, 3 …; the last ones are for leads. */
export const VIEWS = /** @type {const} */ (['queue', 'search', 'reveals', 'sanctions', 'reports', 'staff', 'audit', 'numbers']);
const FOR_LEADS = ['audit', 'numbers'];

/** @typedef {(typeof VIEWS)[number]} ViewName */
/** @typedef {Record<string, string>} Params */
/** @typedef {{view: ViewName, params: Params}} Route */

/** @param {boolean} lead @returns {ViewName[]} */
export function viewsOf(lead) {
  return VIEWS.filter((view) => lead || FOR_LEADS.indexOf(view) < 0);
}

/**
 * What is on screen stands in the fragment: the address can be kept and shared, and what was searched for never
 * reaches a server's access log.
 * @returns {Route}
 */
export function fromAddress() {
  /** @type {Params} */
  const params = {};
  new URLSearchParams(location.hash.slice(1)).forEach((value, name) => (params[name] = value));
  const { view, ...rest } = params;
  const known = VIEWS.find((name) => name === view);
  return { view: known || (Object.keys(rest).some(ofSearch) ? 'search' : 'queue'), params: rest };
}

/** @param {ViewName} view @param {Params} [params] @returns {string} */
export function address(view, params = {}) {
  return '#' + query({ view, ...params }).slice(1);
}

/**
 * Changes the address, and says so at once: the browser's own word comes a turn later, and keys struck until then would
 * still mean the view before.
 * @param {ViewName} view
 * @param {Params} [params]
 */
export function go(view, params = {}) {
  location.hash = address(view, params);
  window.dispatchEvent(new Event('hashchange'));
}

/** @param {string} name */
function ofSearch(name) {
  return name === 'ticket' || FILTERS.indexOf(name) >= 0;
}

/** @param {Params} params @returns {Params} those that a search is narrowed by */
export function filtersOf(params) {
  /** @type {Params} */
  const filters = {};
  for (const name of FILTERS) filters[name] = params[name] || '';
  return filters;
}

/**
 * @param {Params} filters
 * @param {string} [reason] why, for the audit
 * @returns {string} the path that asks for these
 */
export function searchPath(filters, reason) {
  const { from, to, ...rest } = filtersOf(filters);
  return '/v1/review/tickets' + query({ ...rest, from: moment(from, 0), to: moment(to, 1), reason });
}

/**
 * @param {string} date
 * @param {number} days later
 */
export function moment(date, days) {
  const at = new Date(date + 'T00:00:00');
  if (!date || isNaN(at.getTime())) return '';
  at.setDate(at.getDate() + days);
  return at.toISOString();
}
