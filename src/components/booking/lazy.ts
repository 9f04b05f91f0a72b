// Responsible for: what of a booking is loaded when it is reached. In the classic script-tag build, files of this name find
// their neighbours beside the script (vite.config.ts).
import type * as extras from './display/extras.js';
import type * as details from './details/details-step.js';
import type * as calendar from '../../parts/add-to-calendar/calendar-panel.js';
import type * as choosing from './steps/choosing-later.js';
import type * as events from './steps/event-step.js';
import type * as team from './steps/team-step.js';
import type * as times from './steps/time-step.js';

export const loadChoosing = (): Promise<typeof choosing> => import('./steps/choosing-later.js');
export const loadTeam = (): Promise<typeof team> => import('./steps/team-step.js');
export const loadTimes = (): Promise<typeof times> => import('./steps/time-step.js');
export const loadEvents = (): Promise<typeof events> => import('./steps/event-step.js');
export const loadDetails = (): Promise<typeof details> => import('./details/details-step.js');
export const loadCalendar = (): Promise<typeof calendar> => import('../../parts/add-to-calendar/calendar-panel.js');
export const loadExtras = (): Promise<typeof extras> => import('./display/extras.js');
