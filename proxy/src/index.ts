// Responsible for: the exports of the package `altegio-proxy`: the proxy as a fetch handler on Web APIs alone.
// Not for: the server on Node (node/main.ts, which `npx altegio-proxy` runs).
export {createProxy, type From, type Proxy, type ProxyConfig} from './handler.js';
export type {BookingOutcome, CallEvent, CodeOutcome, Priority, ProxyEvents, SmsOutcome} from './events.js';
export {DEFAULT_LIMITS, OPEN_LIMITS, type LimitName, type Limits} from './limits.js';
export {MemoryStore} from './store/memory-store.js';
export {StoreDown, type Rule, type Store, type Taken, type Window} from './store/store.js';
export type {FetchHandler, Incoming, Outgoing, Send, Upstream} from './altegio/upstream.js';
