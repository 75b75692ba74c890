
set edit:completion:arg-completer[ketch] = { |@words|
    var index = (count $words)
    set index = (- $index 1)

    put (env _CLAP_IFS="\n" _CLAP_COMPLETE_INDEX=(to-string $index) KETCH_COMPLETE="elvish" ketch -- $@words) | to-lines
}

