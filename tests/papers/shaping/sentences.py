"""Sentences in the languages that papers are asked for in."""

from __future__ import annotations

WELSH = "Dylai pawb gael dweud eu dweud: tŷ, dŵr, Ŵyr Ŷd, ŵyn, môr a gwên. Mae’r gwasanaeth yn gwrando."
POLISH = "Zażółć gęślą jaźń. Osoby z doświadczeniem życiowym współtworzą usługi w środę o 10:30."
SOMALI = "Dadku waxay leeyihiin xaq ay ku hadlaan; go’aan kasta waa in la sharaxaa."
ARABIC = "يحق لكل شخص أن يشارك في القرار (NHS 2027) وأن يُسمَع صوته، والموعد 14:30 يوم 5 مايو."
URDU = "ہر شخص کو فیصلوں میں حصہ لینے کا حق ہے، اور اس کی رائے سنی جانی چاہیے۔ رابطہ: CollabDesk 2027"
BENGALI = "প্রত্যেক ব্যক্তির সিদ্ধান্তে অংশ নেওয়ার অধিকার আছে। শিক্ষার্থীরা ক্ষমতা ও স্বাস্থ্য নিয়ে কথা বলেন।"
PUNJABI = "ਹਰ ਵਿਅਕਤੀ ਨੂੰ ਫ਼ੈਸਲਿਆਂ ਵਿੱਚ ਹਿੱਸਾ ਲੈਣ ਦਾ ਹੱਕ ਹੈ। ਪ੍ਰੇਮ ਅਤੇ ਸਿੱਖਿਆ ਬਾਰੇ ਗੱਲ ਕਰੋ।"

SAID = {
    "cy": WELSH, "pl": POLISH, "so": SOMALI, "ar": ARABIC, "ur": URDU, "bn": BENGALI, "pa": PUNJABI,
}  # fmt: skip
"""By language."""
