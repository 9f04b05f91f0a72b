// Responsible for: the Chinese texts that all elements share. Not for: texts of one element (bookings.ts, forms.ts).
// Style: Simplified, with "您".
import type {WordsOf} from '../../messages.js';

export const common: WordsOf<'common'> = {
  tryAgain: '重试',
  busy: '请稍候…',
  config: '此功能尚未设置好。请联系我们。',
  network: '连接已断开。请检查网络后重试。',
  timeout: '未及时收到回应。请重试。',
  offline: '您已离线。请连接网络后重试。',
  'rate-limited': '尝试次数过多。请在 {time} 后重试。',
  unavailable: '目前无法使用预约服务。请稍后再试。',
  'signed-out': '您已退出登录。请登录后重试。',
  forbidden: '此处不允许此操作。请联系我们。',
  'verification-required': '我们无法确认您是真人。请重试或致电我们。',
  'invalid-request': '未被接受。请检查后重试。',
  unknown: '出了点问题。请重试。',
};
