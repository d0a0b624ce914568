import type { Shape } from '../../shape.ts';
import type { terraformTexts as english } from './en.ts';

export const terraformTexts: Shape<typeof english> = {
  title: 'Terraform-variant',
  about:
    'Deze bestanden beschrijven het einde van het plan als resources van de provider hashicorp/azuread (3.10.0 of nieuwer): licenties van groepen, directe licenties van gebruikers, groepen en leden. Ze zijn voor tenants die met Terraform worden beheerd. Ze zijn niet hetzelfde als de scripts van dit pakket.',
  read: 'Lees dit eerst',
  notAtomic:
    'Eén resource is één aanroep met één licentieplan. Een wissel van het ene licentieplan naar het andere is hier twee aanroepen en nooit één: ertussen zitten mensen zonder services, hebben ze beide licenties nodig of hebben ze twee licentieplannen die elkaar uitsluiten (F40, F118). De scripts doen het in één aanroep.',
  forceNew:
    'Als de uitgeschakelde services van een licentie veranderen, verwijdert Terraform die en maakt ze opnieuw: de licentie gaat weg en komt terug, met een onderbreking. Let op "must be replaced" in wat terraform plan zegt.',
  order:
    'De volgorde van het plan zit er niet in: geen rondes, geen wachttijden, geen controles vooraf en achteraf, geen stopregel, geen weg terug. Terraform wacht tot de groep de licentie heeft, niet tot haar leden die hebben.',
  imports:
    'Wat al bestaat, wordt geïmporteerd, zoals het was toen de kopie van de tenant werd gemaakt. Wil terraform plan iets maken wat bestaat, of iets verwijderen wat u niet verwachtte, stop dan en zoek uit waarom.',
  account:
    'Een resource azuread_user neemt een heel account over. Het bestand negeert wat het plan niet instelt; kent de provider intussen nieuwe kenmerken, voeg die dan toe aan ignore_changes.',
  secrets:
    'Meld u aan zoals de documentatie van de provider zegt. Niets in deze bestanden is geheim, maar ze bevatten net als de state van Terraform id’s en namen.',
  unverified:
    'De bestanden zijn door een parser gelezen en naar de documentatie van de provider geschreven. Ze zijn niet op een tenant toegepast.',
  use: 'Hoe het wordt gebruikt',
  useFirst: 'Lees main.tf.json en taken-away.tf.json. In deze map: terraform init, daarna terraform plan.',
  useFirstOnly: 'Lees main.tf.json. In deze map: terraform init, daarna terraform plan.',
  useApply: 'terraform apply importeert wat bestaat, en maakt en geeft wat het plan toevoegt.',
  useRemove:
    'Verwijder daarna taken-away.tf.json en voer apply opnieuw uit: Terraform neemt weg wat dat bestand noemde. Tot dan wordt niets weggenomen.',
  useApplyOnly: 'terraform apply importeert wat bestaat, en maakt en geeft wat het plan toevoegt. Dit plan neemt niets weg.',
  footer: 'Gemaakt met License Rehearsal {{program}}, samen met het draaiboek en de scripts in de map hierboven.',
  contents: 'Wat erin staat',
  empty: 'Niets: de provider heeft voor niets van wat dit plan doet een resource.',
  resource: 'Resource',
  main: 'main.tf.json',
  imported: 'daarvan geïmporteerd',
  taken: 'taken-away.tf.json',
  leftOut: 'Wat er niet in staat',
  leftOutAbout: 'De provider heeft er geen resource voor, of het is geen blijvende toestand. Doe het met de scripts of met de hand.',
  leftOutItems: {
    reprocess: 'licenties van gebruikers opnieuw verwerken',
    setSeats: 'licenties voor licentieplannen kopen',
    waits: 'wachttijden tussen de stappen',
    onPremises: 'wijzigingen in de on-premises adreslijst, en leden van de groepen ervan',
    retireAutomation: 'een automatisering stoppen',
    deleteUsers: 'gebruikers verwijderen en terughalen',
    attributes: 'deze kenmerken van gebruikers: {{names}}',
    unified: 'Microsoft 365-groepen, waarvan de kopie te weinig weet',
    dynamic: 'leden van groepen waar een lidmaatschapsregel beslist',
    changedType: 'groepen die dynamisch of statisch worden: Terraform zou ze opnieuw maken',
    inError: 'directe licenties die aan het eind uit staan of een fout hebben',
  },
};
