import { Languages } from 'lucide-react';
import { Button } from '../widgets/button.tsx';
import { useLanguage } from './language.tsx';

/** Chinese or English; the button is written in the other language. */
export function LanguageSwitch() {
  const { language, choose, say } = useLanguage();
  return (
    <Button
      look="quiet"
      size="small"
      icon={Languages}
      lang={language === 'en' ? 'zh-CN' : 'en'}
      onClick={() => {
        choose(language === 'en' ? 'zh-CN' : 'en');
      }}
    >
      {say('language.other')}
    </Button>
  );
}
