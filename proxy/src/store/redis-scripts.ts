// Responsible for: the Lua scripts of the Redis store. Redis runs each as one atomic step, with its own clock. The events of a
// key are a sorted set: member = id, score = milliseconds.
// Not for: key names and the connection (redis-store.ts).

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/**
 * KEYS: every log and value. ARGV: the rules as JSON, `{log, unless?, windows, gapsMs?, keepMs}[]` (`log` and `unless` are
 * indexes in KEYS), and the id.
 * Returns the index (from 1) of the rule that refuses, and its wait in milliseconds; 0 and 0 if the event is counted.
 */
export const TAKE = `${NOW}
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
export const GIVE_BACK = `
for _, log in ipairs(KEYS) do redis.call('ZREM', log, ARGV[1]) end
`;

/** KEYS: the log. ARGV: milliseconds. */
export const COUNT = `${NOW}
return redis.call('ZCOUNT', KEYS[1], '(' .. (now - ARGV[1]), '+inf')
`;

/** KEYS: the value. ARGV: the new value, and its time in milliseconds. One SET with NX and GET needs Redis 7. */
export const PUT_IF_ABSENT = `
local there = redis.call('GET', KEYS[1])
if not there then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
return there
`;
