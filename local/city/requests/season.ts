import type { Season } from './words'

/** How much of each comes up in each month, January first. 和龙 heats from the middle of October to the middle of April. */
const months: Record<Season, readonly number[]> = {
  always: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  heating: [1.6, 1.3, 0.8, 0.25, 0, 0, 0, 0, 0.02, 0.9, 1.5, 1.6],
  snow: [1.4, 1.2, 0.7, 0.05, 0, 0, 0, 0, 0, 0.05, 1.1, 1.4],
  summer: [0.15, 0.15, 0.2, 0.4, 1, 1.8, 2.1, 1.9, 0.9, 0.3, 0.15, 0.15],
  rain: [0.1, 0.2, 0.9, 1, 0.9, 1.6, 2.2, 2.1, 1, 0.4, 0.2, 0.1],
  growing: [0.15, 0.15, 0.5, 1.1, 1.6, 1.6, 1.4, 1.4, 1.3, 0.9, 0.4, 0.2],
  warm: [0.5, 0.5, 0.7, 0.9, 1.2, 1.5, 1.6, 1.5, 1.2, 0.9, 0.6, 0.5],
  school: [0.4, 0.6, 1, 0.8, 1, 1.4, 2, 2, 1.2, 0.5, 0.4, 0.4],
  yearEnd: [2, 1.4, 0.8, 0.6, 0.6, 0.6, 0.6, 0.6, 0.7, 0.8, 1.3, 1.9],
}

export const shareIn = (season: Season, month: number): number => months[season][month] ?? 0
