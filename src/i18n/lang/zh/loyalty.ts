// Responsible for: the Chinese texts of <altegio-loyalty>. Not for: texts that all elements share (common.ts).
// Style: Simplified, with "您".
import type {LoyaltyWords} from '../../messages.js';
import {common} from './common.js';

export const words: LoyaltyWords = {
  common,
  loyalty: {
    cards: '会员卡',
    memberships: '次卡',
    giftCards: '礼品卡',
    card: '会员卡',
    membership: '次卡',
    giftCard: '礼品卡',
    number: '号码',
    numberEnding: '尾号 {number}',
    balance: '余额',
    amountOf: '{amount}（共 {total}）',
    points: '积分',
    visits: '到店次数',
    visitsLeft: '剩余次数',
    unlimited: '不限次数',
    validUntil: '有效期至',
    frozen: '已冻结',
    signInToSee: '登录后查看您的会员卡和次卡。',
    empty: '暂无会员卡或次卡。',
    loading: '正在加载您的会员卡和次卡…',
    loaded: '会员卡和次卡：{count}',
    cardsFailed: '未能加载您的会员卡。',
    membershipsFailed: '未能加载您的次卡。',
    giftCardsFailed: '未能加载您的礼品卡。',
  },
};
