// Responsible for: the Chinese texts of <altegio-profile> and <altegio-account>. Not for: the phone form (forms.ts).
// Style: Simplified, with "您".
import type {ProfileWords} from '../../messages.js';
import {common} from './common.js';
import {words as forms} from './forms.js';

export const words: ProfileWords = {
  common,
  phone: forms.phone,
  profile: {
    title: '您的信息',
    name: '姓名',
    email: '邮箱',
    changeNumber: forms.phone.changeNumber,
    save: '保存',
    signInFirst: '登录后查看和修改您的信息。',
    kept: '您已退出登录。请重新登录，您输入的内容已保留。',
    'name-required': '请输入姓名。',
    emailMissing: '请输入邮箱。',
    emailWrong: '请检查邮箱，格式应类似 name@example.com。',
    nameRefused: '此姓名未被接受。请检查后重试。',
    emailRefused: '此邮箱未被接受。请检查，或输入其他邮箱。',
    saved: '您的信息已保存。',
    savedSoon: '修改已被接受，可能需要片刻才能生效。',
    mailSent: '即将完成：请打开发送到新邮箱的邮件。在此之前，旧邮箱仍然有效。',
    unconfirmed: '尚未确认：请打开发送到此邮箱的邮件。',
    unchanged: '没有任何更改。',
    notSaved: '连接已断开。您的更改未保存。请重试。',
    maybeSaved: '连接已断开。您的更改可能已保存。请再次点击“保存”以确认。',
    maybeMail: '连接已断开。请查看新邮箱是否收到邮件。如未收到，请再次点击“保存”。',
    keepNumber: '保留此号码',
  },
  account: {
    title: '您的账户',
    bookings: '预约',
    profile: '个人资料',
    loyalty: '会员权益',
    password: forms.signIn.password,
  },
};
