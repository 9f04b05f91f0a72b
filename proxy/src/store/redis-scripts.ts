// Responsible for: the Lua scripts of the Redis store. Redis runs each as one atomic step, with its own clock. The events of a
// key are a sorted set: member = id, score = milliseconds.
// Not for: key names and the connection (redis-store.ts).

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/**
 * KEYS: the mark, then every log and value. ARGV: the rules as JSON, `{log, unless?, windows, gapsMs?, keepMs}[]` (`log` and
 * `unless` are indexes in KEYS), the id, and the mark that the store should have.
 * Returns the index (from 1) of the rule that refuses, and its wait in milliseconds; 0 and 0 if the event is counted; -1 and 0
 * if the store has another mark, so it has lost what was counted.
 */
const TAKE = `${NOW}
if redis.call('GET', KEYS[1]) ~= ARGV[3] then return {-1, 0} end
local rules = cjson.decode(ARGV[1])

-- If the server's clock was set back, events lie in the future. Move them to now, so that they do not block a limit longer.
local function latest(log)
  local at = tonumber(redis.call('ZRANGE', log, -1, -1, 'WITHSCORES')[2])
  if not at or at <= now then return at end
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', log, '(' .. now, '+inf')) do redis.call('ZADD', log, now, id) end
  return now
end

local function used(log, ms)
  return redis.call('ZCOUNT', log, '(' .. (now - ms), '+inf')
end

local function wait(rule)
  local log = KEYS[rule.log]
  local longest = rule.unless and redis.call('PTTL', KEYS[rule.unless]) or 0
  local last = latest(log)
  for _, window in ipairs(rule.windows) do
    if window.max < 1 then
      longest = math.max(longest, window.ms)
    elseif used(log, window.ms) >= window.max then
      -- The event whose expiry makes room.
      local oldest = redis.call('ZRANGE', log, -window.max, -window.max, 'WITHSCORES')[2]
      longest = math.max(longest, oldest + window.ms - now)
    end
  end
  local events = rule.gapsMs and used(log, rule.keepMs) or 0
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
if no > 0 then return {no, longest} end

for _, rule in ipairs(rules) do
  local log = KEYS[rule.log]
  -- ZADD first: a full server refuses it before anything is written.
  redis.call('ZADD', log, now, ARGV[2])
  redis.call('ZREMRANGEBYSCORE', log, '-inf', now - rule.keepMs)
  if redis.call('PTTL', log) < rule.keepMs then redis.call('PEXPIRE', log, math.max(1, math.ceil(rule.keepMs))) end
end
return {0, 0}
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

/** KEYS: the log. ARGV: its time, then id and age of each event. Adds those that the log has lost. */
const RESTORE = `${NOW}
for place = 2, #ARGV, 2 do redis.call('ZADD', KEYS[1], 'NX', now - ARGV[place + 1], ARGV[place]) end
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
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
