/** @typedef {'token' | 'open' | 'link' | 'close' | 'review'} Step */

/**
 * What the demo shows, for the command line; in this order they work on one ticket.
 * @param {string} origin of this server
 * @returns {[Step, string][]}
 */
export function commands(origin) {
  const auth = `-H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json'`;
  const ticket = `${origin}/v1/tickets/order-1`;
  return [
    ['token', 'TOKEN=$(java -jar target/tabir.jar token --role platform --sub demo-app)'],
    [
      'open',
      `curl -X PUT ${ticket} ${auth} \\\n` +
        `  -d '{"kind":"transaction","title":"Order 1","customer":{"id":"customer-1"},"staff":{"id":"driver-1"}}'`,
    ],
    [
      'link',
      `curl -X POST ${ticket}/links ${auth} -d '{"party":"customer"}'\n` +
        `curl -X POST ${ticket}/links ${auth} -d '{"party":"staff"}'`,
    ],
    ['close', `curl -X POST ${ticket}/close ${auth} -d '{"reason":"completed"}'`],
    [
      'review',
      'REVIEWER=$(java -jar target/tabir.jar token --role reviewer --sub reviewer-1)\n' +
        `curl "${origin}/v1/review/tickets?kind=transaction" -H "Authorization: Bearer $REVIEWER"`,
    ],
  ];
}
