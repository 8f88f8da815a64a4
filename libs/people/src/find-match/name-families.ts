/**
 * Names that one person may bear: a short form, another spelling, the same name in another language. One family a line; a
 * name may stand in several. Data to be added to by whoever meets another one; written without accents.
 */
const FAMILIES = `
william bill billy will willie liam
robert bob bobby rob robbie bert
richard rick ricky dick rich
james jim jimmy jamie
john jack johnny jon jonathan
elizabeth liz lizzie beth betty eliza elisa isabel
margaret maggie meg peggy greta margarita
katherine catherine kathryn kathleen kate katie kathy cathy catalina karin
joseph joe joey jose
michael mike mikey miguel
thomas tom tommy tomas
anthony tony antonio tono
edward ed eddie ted eduardo lalo
charles charlie chuck carlos
steven stephen steve esteban
christopher chris cristobal
christina kristina christine kristin tina cristina
patricia pat patty tricia trish
jennifer jen jenny
susan sue susie susana
deborah debra deb debbie
daniel dan danny
david dave davey
matthew matt mateo
nicholas nick nico nicolas
alexander alex sandy alejandro
alexandra alex sandra alejandra
theodore ted teddy
samantha sam
samuel sam sammy
rebecca becky becca
victoria vicky tori
abigail abby
jacqueline jackie
lindsay lindsey
francisco paco pancho frank francis
jesus chuy chucho
guadalupe lupe lupita
ignacio nacho
alberto beto albert
roberto beto robert
jose pepe chepe
concepcion concha conchita
rosario chayo rosa charo
rosa rosita rose rosalia rosario
dolores lola lolita
guillermo memo william
enrique quique kike henry
antonio tono toni
maria mari mary maricela marichu
teresa tere teresita theresa
graciela chela
manuel manolo manny
luis lucho louis
fernando nando fer
rafael rafa
javier javi xavier
gabriela gaby gabi
juana juanita jane joan
juan juanito john
carmen carmela menchu
esperanza espe hope
mohamed mohammed muhammad mohamud maxamed mohammad muhamed
hassan hasan xasan
hussein hussain xuseen husein
ahmed ahmad axmed
ali cali
abdi cabdi
abdullahi abdullah cabdullaahi abdulahi
abdirahman abdurahman cabdiraxmaan abdulrahman
abdirizak abdirisaq cabdirisaaq
omar umar cumar
osman uthman cismaan usman
ibrahim ebrahim ibraahim
ismail ismaaciil ismael
yusuf yousuf yuusuf youssef
jama jamac jaamac
nur noor nuur
fatima fatuma fadumo faadumo fatma faduma
halima xaliimo halimo
khadija khadijo khadiijo kadija
asha aisha caasha caisho ayesha
amina aamina amiina aminah
hodan xodan
maryan maryam mariam mariama miriam
safia safiya sofia
xiong xyooj xyoov
vang vaj
yang yaj
lee ly lis li
moua muas mua
thao thoj tho
her hawj heu
cha chang tsab tsaj
vue vwj vu
lor lo lauj
kue kwm
kong koo
khang khaab khab
xue xwm
hang ham haam
fang faj
nkauj gao gaonou
hli hlee
pa paj pang
mai maiv my
nhia nyiaj nia
kao nkaus
tou tub toua
pao pov po
chue tswb
phoua phuab phua
bao npauj
der dawb dao
sheng seng xeeb
`;

const familiesOf = new Map<string, number[]>();
FAMILIES.trim()
  .split('\n')
  .forEach((line, family) => {
    for (const name of line.split(' ')) familiesOf.set(name, [...(familiesOf.get(name) ?? []), family]);
  });

/** Numbers of the families that a name (as compared) belongs to. */
export function familiesOfName(token: string): readonly number[] {
  return familiesOf.get(token) ?? [];
}

/** Whether one person may bear both names. */
export function mayBeOneName(a: string, b: string): boolean {
  return familiesOfName(a).some((family) => familiesOfName(b).includes(family));
}
