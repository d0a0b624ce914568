import type { Shape } from '../../shape.ts';
import type { terraformTexts as english } from './en.ts';

export const terraformTexts: Shape<typeof english> = {
  title: 'Terraform-variant',
  about:
    'Filerna beskriver planens slut som resurser i providern hashicorp/azuread (3.10.0 eller senare): gruppers licenser, användares direkta licenser, grupper och medlemmar. De är till för klientorganisationer som sköts med Terraform. De är inte samma sak som skripten i paketet.',
  read: 'Läs detta först',
  notAtomic:
    'En resurs är ett anrop med en licensplan. Ett byte från en licensplan till en annan är här två anrop och aldrig ett: däremellan är användarna utan tjänster, behöver båda licenserna eller har två licensplaner som utesluter varandra (F40, F118). Skripten gör det i ett anrop.',
  forceNew:
    'När en licens får andra avstängda tjänster tar Terraform bort den och gör den på nytt: licensen försvinner och kommer tillbaka, med ett avbrott. Leta efter "must be replaced" i det som terraform plan visar.',
  order:
    'Planens ordning finns inte med: inga omgångar, ingen väntan, inga kontroller före och efter, ingen stoppregel, ingen väg tillbaka. Terraform väntar tills gruppen har licensen, inte tills medlemmarna har den.',
  imports:
    'Det som redan finns importeras, som det var när kopian av klientorganisationen gjordes. Om terraform plan vill skapa något som finns, eller förstöra något som du inte väntade dig, stanna och ta reda på varför.',
  account:
    'En resurs azuread_user tar över ett helt konto. Filen bortser från det som planen inte sätter; om providern har lärt sig nya attribut sedan dess lägger du till dem i ignore_changes.',
  secrets:
    'Logga in som providerns dokumentation säger. Inget i filerna är hemligt, men de och Terraforms tillstånd innehåller id:n och namn.',
  unverified:
    'Filerna har lästs av en parser och är skrivna efter providerns dokumentation. De har inte tillämpats på en klientorganisation.',
  use: 'Så används det',
  useFirst: 'Läs main.tf.json och taken-away.tf.json. I den här mappen: terraform init, sedan terraform plan.',
  useFirstOnly: 'Läs main.tf.json. I den här mappen: terraform init, sedan terraform plan.',
  useApply: 'terraform apply importerar det som finns och skapar och ger det som planen lägger till.',
  useRemove:
    'Ta sedan bort taken-away.tf.json och kör apply igen: Terraform tar bort det som den filen nämnde. Fram till dess tas inget bort.',
  useApplyOnly:
    'terraform apply importerar det som finns och skapar och ger det som planen lägger till. Den här planen tar inte bort något.',
  footer: 'Gjord med License Rehearsal {{program}}, tillsammans med körplanen och skripten i mappen ovanför.',
  contents: 'Vad som finns med',
  empty: 'Inget: providern har ingen resurs för något som den här planen gör.',
  resource: 'Resurs',
  main: 'main.tf.json',
  imported: 'varav importerade',
  taken: 'taken-away.tf.json',
  leftOut: 'Vad som inte finns med',
  leftOutAbout: 'Providern har ingen resurs för det, eller så är det inget varaktigt tillstånd. Gör det med skripten eller för hand.',
  leftOutItems: {
    reprocess: 'att bearbeta om användares licenser',
    setSeats: 'köp av licenser för licensplaner',
    waits: 'väntan mellan stegen',
    onPremises: 'ändringar i den lokala katalogen, och medlemmar i dess grupper',
    retireAutomation: 'att stoppa en automatisering',
    deleteUsers: 'att radera användare och återställa dem',
    attributes: 'dessa attribut för användare: {{names}}',
    unified: 'Microsoft 365-grupper, som kopian vet för lite om',
    dynamic: 'medlemmar i grupper där en medlemskapsregel bestämmer',
    changedType: 'grupper som blir dynamiska eller statiska: Terraform skulle göra dem på nytt',
    inError: 'direkta licenser som är avstängda eller har ett fel till slut',
  },
};
