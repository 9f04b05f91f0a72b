// What /metrics shows of each event, under which name, and that no label is made of what a client sent.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Metrics} from '../../../proxy/src/node/metrics.js';

async function shown(metrics: Metrics): Promise<readonly string[]> {
  return (await metrics.text()).split('\n').filter((line) => line.startsWith('altegio_proxy_'));
}

describe('metrics', () => {
  it('count each event under its name', async () => {
    const metrics = new Metrics();
    const {events} = metrics;
    events.call?.({route: 'appointments', method: 'GET', status: 200, ms: 30});
    events.call?.({route: 'preflight', method: 'OPTIONS', status: 204, ms: 1});
    events.waited?.('own', 300);
    events.waiting?.(7);
    events.shed?.('public');
    events.limited?.();
    events.sms?.('sent');
    events.sms?.('proof-asked');
    events.code?.('wrong');
    events.storeDown?.();
    events.replayed?.();
    events.upstream?.(429, 40);
    events.upstream?.('failed', 4000);
    const lines = await shown(metrics);
    for (const line of [
      'altegio_proxy_calls_total{route="appointments",method="GET",status="200"} 1',
      'altegio_proxy_calls_total{route="preflight",method="OPTIONS",status="204"} 1',
      'altegio_proxy_call_seconds_bucket{le="0.02",route="appointments"} 0',
      'altegio_proxy_call_seconds_bucket{le="0.05",route="appointments"} 1',
      'altegio_proxy_gate_wait_seconds_bucket{le="0.25",priority="own"} 0',
      'altegio_proxy_gate_wait_seconds_bucket{le="0.5",priority="own"} 1',
      'altegio_proxy_gate_waiting 7',
      'altegio_proxy_gate_shed_total{priority="public"} 1',
      'altegio_proxy_gate_shed_total{priority="change"} 0',
      'altegio_proxy_upstream_limited_total 1',
      'altegio_proxy_sms_total{outcome="sent"} 1',
      'altegio_proxy_sms_total{outcome="proof-asked"} 1',
      'altegio_proxy_sms_total{outcome="refused"} 0',
      'altegio_proxy_codes_total{outcome="wrong"} 1',
      'altegio_proxy_codes_total{outcome="right"} 0',
      'altegio_proxy_store_down_total 1',
      'altegio_proxy_replays_total 1',
      'altegio_proxy_upstream_calls_total{status="429"} 1',
      'altegio_proxy_upstream_calls_total{status="failed"} 1',
      'altegio_proxy_upstream_seconds_count 2',
      'altegio_proxy_upstream_seconds_sum 4.04',
    ]) {
      assert.ok(lines.includes(line), `${line} in\n${lines.join('\n')}`);
    }
  });

  it('show the gate closed, and for how long, until it opens by itself or by word', async () => {
    let now = 1_000;
    const metrics = new Metrics(() => now);
    const gate = async (): Promise<readonly string[]> =>
      (await shown(metrics)).filter((line) => line.startsWith('altegio_proxy_gate_closed'));
    assert.deepEqual(await gate(), ['altegio_proxy_gate_closed 0', 'altegio_proxy_gate_closed_seconds 0']);
    metrics.events.gateClosed?.(4_000);
    now += 1_500;
    assert.deepEqual(await gate(), ['altegio_proxy_gate_closed 1', 'altegio_proxy_gate_closed_seconds 2.5']);
    now += 2_500;
    assert.deepEqual(await gate(), ['altegio_proxy_gate_closed 0', 'altegio_proxy_gate_closed_seconds 0']);
    metrics.events.gateClosed?.(4_000);
    metrics.events.gateOpened?.();
    assert.deepEqual(await gate(), ['altegio_proxy_gate_closed 0', 'altegio_proxy_gate_closed_seconds 0']);
  });

  it('have labels from the tables only', async () => {
    const metrics = new Metrics();
    metrics.events.call?.({route: '/altegio/13155550175', method: 'CANARY', status: 404, ms: 1});
    const text = await metrics.text();
    assert.match(text, /^altegio_proxy_calls_total\{route="none",method="OTHER",status="404"\} 1$/m);
    assert.ok(!/13155550175|CANARY/.test(text));
  });
});
