// Responsible for: the clock of a Redis server that is set: the time of the server cannot be changed, so its data is made older or younger,
// which is the same for whoever asks it. Knows the keys of the proxy's store.
// Not for: the clock of another process.
import type {Redis} from 'ioredis';

/** What a server finds whose clock goes, or is set, so much forward: all is so much older but the turns, whose time is their own. */
const AGE = `
local ms = tonumber(ARGV[1])
for _, key in ipairs(redis.call('KEYS', '*')) do
  if key:match(':clock$') then
    local ahead, seen = redis.call('GET', key):match('^(%S+) (%S+)$')
    redis.call('SET', key, (ahead + ms) .. ' ' .. (seen - ms), 'KEEPTTL')
  elseif redis.call('TYPE', key).ok == 'zset' and not key:match(':log:gate') then
    for _, id in ipairs(redis.call('ZRANGE', key, 0, -1)) do redis.call('ZINCRBY', key, -ms, id) end
  end
  redis.call('PEXPIRE', key, redis.call('PTTL', key) - ms)
end
`;

/** The clock of the server is set forward, or, with less than 0, back. */
export async function setClock(hands: Redis, ms: number): Promise<void> {
  await hands.eval(AGE, 0, ms);
}
