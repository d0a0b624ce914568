import i18next, { type i18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { toPseudoTranslation } from '../../shared/i18n/pseudo.ts';
import { createTranslator, LANGUAGES, type Language, LOCALES, TRANSLATIONS, type Translator } from '../../shared/i18n/translator.ts';

/** Tests set this and tell the window, so that a word that is in no text stands out. */
const isPseudo = (): boolean => localStorage.getItem('pseudo') === '1';

const textsOf = (language: Language) => (isPseudo() ? toPseudoTranslation(TRANSLATIONS[language]) : TRANSLATIONS[language]);

interface LanguageSetting {
  readonly language: Language;
  readonly words: Translator;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageSetting | null>(null);

function createInstance(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources: Object.fromEntries(LANGUAGES.map((each) => [each, { translation: textsOf(each) }])),
    interpolation: { escapeValue: false },
  });
  return instance;
}

export function LanguageProvider({ initial, children }: { readonly initial: Language; readonly children: ReactNode }) {
  const [instance] = useState(() => createInstance(initial));
  const [words, setWords] = useState(() => createTranslator(initial, textsOf(initial)));
  const choose = (language: Language): void => {
    void instance.changeLanguage(language);
    setWords(createTranslator(language, textsOf(language)));
  };
  useEffect(() => {
    document.documentElement.lang = LOCALES[words.language];
  }, [words]);
  useEffect(() => {
    const readAgain = (): void => {
      for (const each of LANGUAGES) instance.addResourceBundle(each, 'translation', textsOf(each));
      void instance.changeLanguage(words.language);
      setWords(createTranslator(words.language, textsOf(words.language)));
    };
    window.addEventListener('languagechange', readAgain);
    return () => window.removeEventListener('languagechange', readAgain);
  }, [instance, words.language]);
  return (
    <I18nextProvider i18n={instance}>
      <LanguageContext value={{ language: words.language, words, choose }}>{children}</LanguageContext>
    </I18nextProvider>
  );
}

export function useLanguage(): LanguageSetting {
  const setting = useContext(LanguageContext);
  if (setting === null) throw new Error('useLanguage outside of LanguageProvider');
  return setting;
}

/** Numbers, dates, lists and the order of names as the reader's language has them. */
export function useFormat(): Translator {
  return useLanguage().words;
}
