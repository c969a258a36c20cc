package lend
