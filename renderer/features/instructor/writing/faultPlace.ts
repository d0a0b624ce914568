import type { TFunction } from 'i18next';
import type { DraftPart } from '../instructorSearch.ts';

const STORY = ['title', 'role', 'situation', 'task', 'debrief'] as const;

/** A place of a draft, such as `hints[2].text`, in words, and the part where it is mended; null where the scenario itself is meant. */
export function faultPlace(place: string, t: TFunction): { readonly text: string; readonly part: DraftPart | null } {
  const [, list = place, index = '0'] = /^(\w+)(?:\[(\d+)\])?/.exec(place) ?? [];
  const number = Number(index) + 1;
  const story = STORY.find((each) => each === list);
  if (story !== undefined) return { text: t(`window.instructor.story.${story}`), part: 'story' };
  switch (list) {
    case 'goals':
      // Without a number it is about all of them.
      return place === 'goals'
        ? { text: t('window.instructor.write.part.conditions'), part: 'conditions' }
        : { text: t('window.instructor.place.goal', { number }), part: 'conditions' };
    case 'never':
      return { text: t('window.instructor.place.never', { number }), part: 'conditions' };
    case 'questions': {
      const choice = /choices\[(\d+)\]/.exec(place)?.[1];
      if (choice === undefined) return { text: t('window.instructor.questions.one', { number }), part: 'questions' };
      const numbers = { number, choice: Number(choice) + 1 };
      return {
        text: place.endsWith('.why') ? t('window.instructor.place.why', numbers) : t('window.instructor.place.choice', numbers),
        part: 'questions',
      };
    }
    case 'hints':
      return { text: t('window.instructor.hints.one', { number }), part: 'hints' };
    case 'wrongPaths':
      return { text: t('window.instructor.place.wrongPath', { number }), part: 'paths' };
    default:
      return { text: t('window.instructor.paths.model'), part: null };
  }
}
