// Responsible for: the Lua scripts of the Redis store. Redis runs each as one atomic step, with its own clock. The events of a
// key are a sorted set: member = id, score = milliseconds.
// Not for: key names and the connection (redis-store.ts).

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/** The clock of a server may be set, and another server may take its place. A smaller difference may be the network's. */
const JUMP_MS = 3_000;
/** The events of a steady rule outlive a clock that is set forward. */
const LASTING_MS = 30 * 86_400_000;

/**
 * `steady(key, expected)`: the time that goes on over a jump of the clock, and the value of the key that makes it last: by how much the time is
 * ahead of the clock, and when that was seen. It is corrected only if nobody has seen the clock a moment ago: otherwise it is
 * the process that is wrong.
 */
const STEADY = `
local function steady(key, expected)
  local ahead, seen = string.match(redis.call('GET', key) or '0 0', '^(%S+) (%S+)$')
  local since = math.abs(now - seen)
  if tonumber(expected) and since > ${JUMP_MS} and math.abs(now + ahead - expected) > ${JUMP_MS} then
    ahead = expected - now
  end
  return now + ahead, ahead .. ' ' .. now
end
`;

/**
 * KEYS: the mark, the clock if a rule is steady, then every log and value. ARGV: the rules as JSON, `{log, unless?, windows, gapsMs?, keepMs, steady?}[]` (`log`
 * and `unless` are indexes in KEYS), the id, the mark and the time that the store should have (no time: no rule is steady).
 * Returns the index (from 1) of the rule that refuses, its wait in milliseconds, and the steady time; 0 and 0 if the event is
 * counted; -1 and 0 if the store has another mark, so it has lost what was counted.
 */
const TAKE = `${NOW}${STEADY}
if redis.call('GET', KEYS[1]) ~= ARGV[3] then return {-1, 0, 0} end
local rules = cjson.decode(ARGV[1])
local clock, lasting = 0, nil
if ARGV[4] ~= '' then clock, lasting = steady(KEYS[2], ARGV[4]) end

-- If the server's clock was set back, events lie in the future. Move them to now, so that they do not block a limit longer.
local function latest(log, now)
  local at = tonumber(redis.call('ZRANGE', log, -1, -1, 'WITHSCORES')[2])
  if not at or at <= now then return at end
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', log, '(' .. now, '+inf')) do redis.call('ZADD', log, now, id) end
  return now
end

local function used(log, ms, now)
  return redis.call('ZCOUNT', log, '(' .. (now - ms), '+inf')
end

local function wait(rule)
  local log = KEYS[rule.log]
  local now = rule.steady and clock or now
  local longest = rule.unless and redis.call('PTTL', KEYS[rule.unless]) or 0
  local last = latest(log, now)
  for _, window in ipairs(rule.windows) do
    if window.max < 1 then
      longest = math.max(longest, window.ms)
    elseif used(log, window.ms, now) >= window.max then
      -- The event whose expiry makes room.
      local oldest = redis.call('ZRANGE', log, -window.max, -window.max, 'WITHSCORES')[2]
      longest = math.max(longest, oldest + window.ms - now)
    end
  end
  local events = rule.gapsMs and used(log, rule.keepMs, now) or 0
  if events > 0 then
    longest = math.max(longest, last + rule.gapsMs[math.min(events, #rule.gapsMs)] - now)
  end
  return math.ceil(longest)
end

local no, longest = 0, 0
for place, rule in ipairs(rules) do
  local ms = wait(rule)
  if ms > longest then no, longest = place, ms end
end
if no > 0 then return {no, longest, clock} end

for _, rule in ipairs(rules) do
  local log = KEYS[rule.log]
  local now = rule.steady and clock or now
  -- ZADD first: a full server refuses it before anything is written.
  redis.call('ZADD', log, now, ARGV[2])
  redis.call('ZREMRANGEBYSCORE', log, '-inf', now - rule.keepMs)
  local lasts = rule.steady and ${LASTING_MS} or rule.keepMs
  if redis.call('PTTL', log) < lasts then redis.call('PEXPIRE', log, math.max(1, math.ceil(lasts))) end
end
if lasting then redis.call('SET', KEYS[2], lasting, 'PX', ${LASTING_MS}) end
return {0, 0, clock}
`;

/** KEYS: the logs. ARGV: the id. */
const GIVE_BACK = `
for _, log in ipairs(KEYS) do redis.call('ZREM', log, ARGV[1]) end
`;

/** KEYS: the log. ARGV: milliseconds. */
const COUNT = `${NOW}
return redis.call('ZCOUNT', KEYS[1], '(' .. (now - ARGV[1]), '+inf')
`;

/** KEYS: the value. ARGV: the new value, and its time in milliseconds. One SET with NX and GET needs Redis 7. */
const PUT_IF_ABSENT = `
local there = redis.call('GET', KEYS[1])
if not there then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
return there
`;

/**
 * KEYS: the log, the clock. ARGV: how long its events count, the time that the store should have (no time: the rule is not
 * steady), then id and age of each event. Adds those that the log has lost.
 */
const RESTORE = `${NOW}${STEADY}
local lasts = tonumber(ARGV[1])
if ARGV[2] ~= '' then
  local time, lasting = steady(KEYS[2], ARGV[2])
  redis.call('SET', KEYS[2], lasting, 'PX', ${LASTING_MS})
  now, lasts = time, ${LASTING_MS}
end
for place = 3, #ARGV, 2 do redis.call('ZADD', KEYS[1], 'NX', now - ARGV[place + 1], ARGV[place]) end
if redis.call('PTTL', KEYS[1]) < lasts then redis.call('PEXPIRE', KEYS[1], lasts) end
`;

/** KEYS: a value and the mark. Returns both. */
const LOOK_UP = `
return {redis.call('GET', KEYS[1]), redis.call('GET', KEYS[2])}
`;

export const SCRIPTS = {
  storeTake: {lua: TAKE},
  storeGiveBack: {lua: GIVE_BACK},
  storeCount: {lua: COUNT},
  storePutIfAbsent: {lua: PUT_IF_ABSENT},
  storeRestore: {lua: RESTORE},
  storeLookUp: {lua: LOOK_UP},
};
